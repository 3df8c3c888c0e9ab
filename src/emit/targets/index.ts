import { altimateCode } from "./altimate-code.js";
import { litellm } from "./litellm.js";
import { runtime } from "./runtime.js";
import type { Target } from "./target.js";

export type { Target, TargetInput, TargetOutput } from "./target.js";

/** Every target, the default first. A test compares the list with the folder. */
export const targets: readonly [Target, ...Target[]] = [runtime, altimateCode, litellm];
