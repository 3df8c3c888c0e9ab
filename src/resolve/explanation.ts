/** What is wrong, and what to do about it, in the wording of every command. */
export interface Explanation {
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}
