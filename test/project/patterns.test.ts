import { resolve } from "node:path";
import { check } from "recheck";
import { describe, expect, it } from "vitest";
import { type Pattern, patternsIn, patternsMadeBy } from "../support/patterns.js";

const project = resolve(import.meta.dirname, "../..");

/**
 * Not proved, since what they take is short or what they repeat is: the rows of a failure dialect see
 * the first 8 KiB of an answer, and the forms of keys repeat 300 characters at most before they fail.
 */
const BOUNDED = [/^src\/failures\//, /^src\/language\/key-shapes\.ts$/];

/** These make patterns when they are called: of a host of this release's table, and of an escaped word. */
const ON_DEMAND = ["src/language/hosts.ts", "src/app/doctor/redact.ts"];

async function faultOf({ source, flags }: Pattern): Promise<string | null> {
  const { status, ...found } = await check(source, flags, { timeout: 60_000 });
  if (status === "safe") return null;
  return status === "vulnerable" && "attack" in found ? found.attack.pattern : status;
}

describe("regular expressions", () => {
  it.each([
    ["a repetition at the end", "\\/+$", ""],
    ["an opening without an end", "\\{file:[^}]+\\}", "g"],
    ["a rest of the line", "#.*$", ""],
  ])("%s is noticed", async (_name, source, flags) => {
    expect(await faultOf({ place: "", source, flags })).toMatch(/repeat/);
  });

  it("are linear in the text", { timeout: 300_000 }, async () => {
    const { literals, makers } = patternsIn(project);
    const loaded = makers.filter((file) => !ON_DEMAND.includes(file));
    const made: Pattern[] = [];
    for (const file of new Set(loaded)) made.push(...(await patternsMadeBy(project, file)));
    expect(literals.length).toBeGreaterThan(300);
    expect(made.length).toBeGreaterThanOrEqual(loaded.length);
    const faults: string[] = [];
    const unbounded = [...literals, ...made].filter(
      ({ place }) => !BOUNDED.some((it) => it.test(place.replace(/:\d+$/, ""))),
    );
    const all = unbounded.map((it) => [`${it.source}/${it.flags}`, it] as const);
    for (const pattern of new Map(all).values()) {
      const fault = await faultOf(pattern);
      if (fault !== null) faults.push(`${pattern.place} ${pattern.source}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });
});
