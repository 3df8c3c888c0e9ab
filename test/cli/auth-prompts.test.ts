import { PassThrough } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/cli/command.js";
import { terminalPrompts } from "../../src/cli/prompts.js";

const ENTER = "\r";
const CONTROL_C = "\u0003";
const DOWN = "\u001b[B";

/** A person who types after the question has been shown: one turn of the loop later, key by key. */
async function type(input: PassThrough, typed: readonly string[]): Promise<void> {
  for (const keys of typed) {
    await setImmediate();
    input.write(keys);
  }
}

/** Asks at a terminal where a person types this as soon as the question is there. */
async function asked<T>(
  ask: (prompts: ReturnType<typeof terminalPrompts>) => Promise<T>,
  typed: readonly string[],
) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = "";
  let isTyped = false;
  output.on("data", (chunk: Buffer) => {
    shown += chunk.toString("utf8");
    if (isTyped || !shown.includes("?")) return;
    isTyped = true;
    void type(input, typed);
  });
  const answer = await ask(terminalPrompts({ input, output })).then(
    (value) => ({ value, error: null }),
    (error: unknown) => ({ value: null, error }),
  );
  return { ...answer, shown: stripVTControlCharacters(shown) };
}

describe("questions at a terminal", () => {
  it("show no part of a secret, not even its length", async () => {
    const { value, shown } = await asked((it) => it.secret("Key:"), ["sk-canary", ENTER]);
    expect(value).toBe("sk-canary");
    expect(shown).toContain("Key:");
    expect(shown).not.toMatch(/canary|\*/);
  });

  it.each([
    ["y", true],
    ["", false],
    ["n", false],
  ])("take %j for %j", async (typed, expected) => {
    const { value, shown } = await asked((it) => it.confirm("Allow?"), [typed, ENTER]);
    expect(value).toBe(expected);
    expect(shown).toContain("(y/N)");
  });

  it("offer a choice", async () => {
    const choices = [
      { value: "a", name: "First" },
      { value: "b", name: "Second" },
    ];
    const { value } = await asked((it) => it.choose("Which?", choices), [DOWN, ENTER]);
    expect(value).toBe("b");
  });

  it("end with a word, not with a crash, on Ctrl+C", async () => {
    const { error } = await asked((it) => it.secret("Key:"), [CONTROL_C]);
    expect(error).toBeInstanceOf(UsageError);
  });
});
