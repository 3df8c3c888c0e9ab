import type { ScalarNode } from "./node.js";
import type { ParseProblem } from "./problem.js";

type Flaw = Pick<ParseProblem, "kind" | "message">;

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** What is wrong with a string or number that is valid JSON but cannot be passed on. */
export function flawOf(value: ScalarNode["value"], written: string): Flaw | null {
  if (typeof value === "number" && !Number.isFinite(value)) {
    const message = "This number is too large to represent. Write a smaller one.";
    return { kind: "number-range", message };
  }
  if (typeof value !== "string") return null;
  if (written.includes("\uFFFD")) {
    const message =
      "This string contains U+FFFD, the replacement for bytes that are not UTF-8. Save the file as UTF-8 and write the character again.";
    return { kind: "encoding", message };
  }
  if (value.search(LONE_SURROGATE) >= 0) {
    const message =
      "A \\u escape here is one half of a surrogate pair, so the text cannot be sent. Write both halves or the character itself.";
    return { kind: "encoding", message };
  }
  return null;
}

/**
 * The string with a replacement character for each lone surrogate. UTF-8 and canonical JSON have no
 * way to write one, so everything after the parser may rely on there being none.
 */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, "\uFFFD");
}

/** A value that can be written as JSON again. */
export function usable(value: ScalarNode["value"]): ScalarNode["value"] {
  if (typeof value === "string") return wellFormed(value);
  return typeof value === "number" && !Number.isFinite(value)
    ? Math.sign(value) * Number.MAX_VALUE
    : value;
}
