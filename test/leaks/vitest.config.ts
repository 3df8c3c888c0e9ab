import { defineConfig } from "vitest/config";

/** Tests that fail until there is one gate: `npm run leaks:test`. */
export default defineConfig({
  test: { include: ["test/leaks/*.later.ts"], testTimeout: 60_000 },
});
