import { EXIT } from "./command.js";
import { main } from "./main.js";
import { processWorld } from "./world.js";

// a reader that stops early (| head) is no failure
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? EXIT.ok);
  throw error;
});
// libraries warn of what is told in our own words: gcp-metadata of every machine outside of Google's cloud
if (!process.argv.includes("--debug")) process.removeAllListeners("warning");
main(process.argv.slice(2), processWorld()).then((code) => {
  process.exitCode = code;
});
