import { defineConfig } from "vitest/config";

/** Rows that fail until there is one gate: `npm run leaks:test`. */
export default defineConfig({
  test: { include: ["test/leaks/rows.later.ts"], testTimeout: 60_000 },
});
