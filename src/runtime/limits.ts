import type { ReasoningEvent, TextEvent, ToolCallEvent } from "../generated/run-event.js";
import { RuntimeError } from "./error.js";

/** How much of one answer is taken. Beyond it the chat ends with an error, and the connection is closed. */
export interface AnswerLimits {
  /** Characters of text, reasoning and arguments together: 16 Mi. */
  readonly text: number;
  /** Characters of the arguments of one tool call: 4 Mi. */
  readonly arguments: number;
  /** Tool calls: 1,000. */
  readonly toolCalls: number;
}

const MEBI = 2 ** 20;
const defaults: AnswerLimits = { text: 16 * MEBI, arguments: 4 * MEBI, toolCalls: 1_000 };
/** Framing takes up to some two hundred bytes for a character or more. */
const BYTES_FOR_A_CHARACTER = 256;

type Measured = TextEvent | ReasoningEvent | ToolCallEvent | { readonly type: "usage" | "finish" };

/** Measures one answer against the limits, and throws a {@link RuntimeError} beyond them. */
export interface Meter {
  /** Bytes as they arrive: a stream that says nothing ends, too. */
  received(bytes: number): void;
  /** An event as it is passed on. */
  passed(event: Measured): void;
  /** What is kept until its event is complete, with the next piece. */
  joined(text: string, piece: string): string;
  /** How many blocks or calls are kept. */
  kept(count: number): void;
}

export function createMeter(given: Partial<AnswerLimits> = {}): Meter {
  const limits = { ...defaults, ...given };
  let bytes = 0;
  let passed = 0;
  let kept = 0;
  let calls = 0;
  return {
    received(count) {
      bytes += count;
      if (bytes > limits.text * BYTES_FOR_A_CHARACTER) throw endless();
    },
    passed(event) {
      if (event.type === "text" || event.type === "reasoning") passed += event.text.length;
      if (event.type === "tool-call") {
        assertArguments(event.arguments.length);
        passed += event.arguments.length;
        assertCalls(++calls);
      }
      assertText(passed);
    },
    joined(text, piece) {
      kept += piece.length;
      assertArguments(text.length + piece.length);
      assertText(kept);
      return text + piece;
    },
    kept: assertCalls,
  };

  function assertText(length: number): void {
    const most = `${amount(limits.text)} characters`;
    if (length > limits.text) throw tooMuch(`is longer than ${most}`, "text");
  }
  function assertArguments(length: number): void {
    const most = `${amount(limits.arguments)} characters`;
    if (length > limits.arguments) {
      throw tooMuch(`contains a tool call with arguments longer than ${most}`, "arguments");
    }
  }
  function assertCalls(count: number): void {
    if (count > limits.toolCalls) {
      throw tooMuch(`contains more than ${amount(limits.toolCalls)} tool calls`, "toolCalls");
    }
  }
}

function amount(count: number): string {
  return count.toLocaleString("en-US");
}

function tooMuch(what: string, limit: keyof AnswerLimits): RuntimeError {
  return new RuntimeError(
    "unexpected_response",
    `The answer ${what}, so it was cut off.`,
    `Ask for less at once, or check that baseURL points at the provider's API. A program that expects more sets limits.${limit} of createRuntime.`,
  );
}

function endless(): RuntimeError {
  return new RuntimeError(
    "unexpected_response",
    "The stream goes on without an end, so it was cut off.",
    "Check that baseURL points at the provider's API.",
  );
}
