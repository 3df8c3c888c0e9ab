/** Something that a person has to change before it can be done: what was asked for, or a file or setting it needs. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
