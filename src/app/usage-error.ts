/** Something that the person who typed the command has to change: exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
