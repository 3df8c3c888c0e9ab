import { execFile } from "node:child_process";

/** Long enough for a program that unlocks a key ring. */
const TIMEOUT_MS = 30_000;

/** What another program prints, started without a shell; null if it fails or is not installed. */
export function outputOf(program: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, args, { timeout: TIMEOUT_MS, encoding: "utf8" }, (error, stdout) => {
      resolve(error === null ? stdout : null);
    });
  });
}
