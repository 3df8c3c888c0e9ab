/** What holds for every run of Stryker; scripts/mutate/run.ts adds the room. */
export default {
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  plugins: ["@stryker-mutator/vitest-runner", `${import.meta.dirname}/plugin.mjs`],
  ignorers: ["prose"],
  coverageAnalysis: "perTest",
  // a changed constant counts: every run reloads the files, so that tests can see it
  ignoreStatic: false,
  // one of them checks, which is done at once; the other two run tests
  concurrency: 3,
  // loops are found by counting; the clock is for what hangs, with room for a busy machine
  timeoutMS: 20_000,
  // TypeScript 7 has no compiler in JavaScript, with which Stryker would rewrite a tsconfig
  tsconfigFile: "none",
  disableTypeChecks: false,
  tempDirName: "reports/sandbox",
  ignorePatterns: ["/dist", "/bench", "/coverage", "/reports"],
  reporters: [],
  logLevel: "error",
  allowEmpty: true,
};
