import module from "node:module";

// Node 22.1 and later keep compiled code between runs, which saves a third of the start-up
const enableCompileCache: unknown = Reflect.get(module, "enableCompileCache");
if (typeof enableCompileCache === "function") enableCompileCache();

// a reader that stops early (| head) is not a failure
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  giveUp(`The output could not be written (${error.code}).`);
});
// libraries warn about what we report in our own words: gcp-metadata, on every machine outside Google Cloud
if (!process.argv.includes("--debug")) process.removeAllListeners("warning");
// loaded now, so that the cache counts for it
Promise.all([import("./main.js"), import("./process-terminal.js")]).then(
  async ([{ main }, { processTerminal }]) => {
    if (!hasFolder()) giveUp("The current folder no longer exists. Change to another one.");
    process.exitCode = await main(process.argv.slice(2), processTerminal());
  },
);

function hasFolder(): boolean {
  try {
    return process.cwd() !== "";
  } catch {
    return false;
  }
}

/** For failures before or after the commands, which report everything else themselves. */
function giveUp(message: string): never {
  process.stderr.write(`altimate: ${message}\n`);
  process.exit(2);
}
