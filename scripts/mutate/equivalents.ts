/** A mutant that no test can kill, since the program does the same with it. */
export interface Equivalent {
  /** Under src/. */
  readonly file: string;
  /** Part of the line where it begins, where the file has the same text twice. */
  readonly line?: string;
  readonly mutator: string;
  readonly original: string;
  readonly replacement: string;
  readonly reason: string;
}

const onlyStrings = "tokenize is called for strings only; the other branch satisfies the compiler";
const quickWay = "a short cut: without it, the long way finds no token in the same text";

export const equivalents: readonly Equivalent[] = [
  {
    file: "expand/tokens.ts",
    line: "const text =",
    mutator: "ConditionalExpression",
    original: 'typeof node.value === "string"',
    replacement: "true",
    reason: onlyStrings,
  },
  {
    file: "expand/tokens.ts",
    line: "const text =",
    mutator: "StringLiteral",
    original: '""',
    replacement: '"Stryker was here!"',
    reason: onlyStrings,
  },
  {
    file: "expand/tokens.ts",
    line: "name: envName ??",
    mutator: "StringLiteral",
    original: '""',
    replacement: '"Stryker was here!"',
    reason: "one of the three groups always matched; the last is for the compiler",
  },
  {
    file: "expand/tokens.ts",
    mutator: "ConditionalExpression",
    original: "!/[{$%]|os\\.environ|process\\.env/.test(text)",
    replacement: "false",
    reason: quickWay,
  },
  {
    file: "expand/tokens.ts",
    mutator: "Regex",
    original: "/[{$%]|os\\.environ|process\\.env/",
    replacement: "/[^{$%]|os\\.environ|process\\.env/",
    reason: "a text of nothing but {, $ and % holds no token, and any other takes the long way",
  },
  {
    file: "expand/tokens.ts",
    line: "const raw =",
    mutator: "ArithmeticOperator",
    original: "node.end - 1",
    replacement: "node.end + 1",
    reason: "offsets after the closing quote are never requested",
  },
  {
    file: "expand/tokens.ts",
    mutator: "ConditionalExpression",
    original: '!raw.includes("\\\\")',
    replacement: "false",
    reason: "a short cut for strings without escapes, with the same offsets",
  },
  {
    file: "expand/tokens.ts",
    line: "raw.includes",
    mutator: "StringLiteral",
    original: '"\\\\"',
    replacement: '""',
    reason: "every string holds the empty one: the short cut is never taken, with the same offsets",
  },
  {
    file: "expand/tokens.ts",
    mutator: "Regex",
    original: "/\\\\u[0-9a-fA-F]{4}|\\\\[\\s\\S]|[\\s\\S]/g",
    replacement: "/\\\\u[0-9a-fA-F]{4}|\\\\[\\S\\S]|[\\s\\S]/g",
    reason: "JSON has no backslash before a blank",
  },
  {
    file: "expand/files.ts",
    line: 'return from === ""',
    mutator: "ConditionalExpression",
    original: 'from === ""',
    replacement: "false",
    reason: "the empty path is neither absolute nor leads up, so what follows says the same",
  },
  {
    file: "expand/files.ts",
    line: 'return from === ""',
    mutator: "StringLiteral",
    original: '""',
    replacement: '"Stryker was here!"',
    reason: "the empty path is neither absolute nor leads up, so what follows says the same",
  },
  {
    file: "secret.ts",
    line: "const before =",
    mutator: "EqualityOperator",
    original: "at < 0",
    replacement: "at <= 0",
    reason: "before a separator at the very beginning stands the same empty text",
  },
  {
    file: "report/registry.ts",
    mutator: "MethodExpression",
    original: "Object.keys(registry).filter(isName)",
    replacement: "Object.keys(registry)",
    reason: "every key is a name; the filter tells the compiler so",
  },
  {
    file: "report/check/reporter.ts",
    mutator: "ConditionalExpression",
    original: "failOn !== null",
    replacement: "true",
    reason: "no severity is at least null; the check is for the compiler",
  },
  {
    file: "runtime/digest.ts",
    mutator: "StringLiteral",
    original: '""',
    replacement: '"Stryker was here!"',
    reason: "an object always has canonical JSON; the other branch satisfies the compiler",
  },
  {
    file: "source/whole-file.ts",
    mutator: "ConditionalExpression",
    original: "(text.match(/[[{]/g)?.length ?? 0) <= MAXIMUM_DEPTH",
    replacement: "false",
    reason: "a short cut: without it, the scan finds no depth in so few brackets",
  },
  {
    file: "source/whole-file.ts",
    line: "createScanner(",
    mutator: "BooleanLiteral",
    original: "true",
    replacement: "false",
    reason: "blanks and comments are no brackets, whether or not the scanner stops at them",
  },
];
