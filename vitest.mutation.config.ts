import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { outOfProcess } from "./scripts/mutate/rooms.js";

/** The tests of one room, its own first; scripts/mutate.ts names them. */
const tests = (process.env.MUTATE_TESTS ?? "").split(",");

class OwnTestsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      tests.findIndex((path) => moduleId.includes(`/test/${path}`));
    return [...files].sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

export default defineConfig({
  test: {
    include: tests.map((path) =>
      path.endsWith("/") ? `test/${path}**/*.test.ts` : `test/${path}`,
    ),
    exclude: [...outOfProcess],
    testTimeout: 20_000,
    sequence: { sequencer: OwnTestsFirst },
  },
});
