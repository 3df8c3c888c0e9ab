import { afterAll, beforeAll, expect, test } from "vitest";
import { drillsOf, follow } from "../support/drill.js";
import { closeWorkshop, openWorkshop, run, type Workshop } from "../support/workshop.js";

const drills = drillsOf("CONTRIBUTING.md");
let workshop: Workshop;

beforeAll(() => {
  workshop = openWorkshop();
});
afterAll(() => closeWorkshop(workshop));

test("CONTRIBUTING.md has a worked example for everything that is often added", () => {
  const things = ["rule", "provider", "wire", "target", "report format", "flag", "config option"];
  expect(drills.map(({ title }) => title)).toEqual(things.map((thing) => `Add a ${thing}`));
});

// one after another in one copy: what they add sits side by side, as it would in the project
const followed = (drill: (typeof drills)[number]) => {
  try {
    follow(workshop, drill);
  } catch (error) {
    // what a failing one leaves must not affect the next
    closeWorkshop(workshop);
    workshop = openWorkshop();
    throw error;
  }
};
test.each(drills)("$title", followed, 60_000);

test("what they leave is in good order", () => {
  const sources = [...workshop.changed].filter((file) => /^src\/(?!generated).*\.ts$/.test(file));
  expect(sources).not.toEqual([]);
  run(workshop, `biome check ${sources.join(" ")} && tsc -p .`);
}, 60_000);

test("and the project's own tests find everything in its place", () => {
  run(workshop, "vitest run test/project/docs-lists.test.ts test/project/docs-manifest.test.ts");
}, 60_000);
