/** What the first digit of a rule's code says it is about. */
export const RULE_GROUPS: readonly (readonly [digit: string, title: string])[] = [
  ["1", "Syntax and comments"],
  ["2", "Schema"],
  ["3", "Substitution"],
  ["4", "Credentials and security"],
  ["5", "Providers and endpoints"],
  ["6", "Models"],
  ["7", "Compatibility with altimate-code"],
  ["8", "Layers"],
];
