import { expect, test } from "vitest";
import { fuzz } from "../../scripts/fuzz/fuzz.js";

/** A short run of `npm run fuzz`; with the gate it becomes `fuzz.test.ts`. */
test("no secret leaves without a yes, whatever a config says", { timeout: 120_000 }, async () => {
  const { classes, requests } = await fuzz({ runs: 300, seed: 7 });
  expect(classes).toEqual([]);
  expect(requests).toBeGreaterThan(100);
});
