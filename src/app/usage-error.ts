/** Something that a person has to change first: the request, or a file or setting that it needs. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
