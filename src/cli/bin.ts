import { EXIT } from "./command.js";
import { main } from "./main.js";
import { processWorld } from "./world.js";

// a reader that stops early (| head) is no failure
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? EXIT.ok);
  throw error;
});
main(process.argv.slice(2), processWorld()).then((code) => {
  process.exitCode = code;
});
