import type { Command } from "../command.js";
import { authLogin } from "./auth-login.js";

/** `altimate auth PROVIDER`, as the documentation writes it. */
export const auth: Command = authLogin;
