/** `npm run bench`, after `npm run build`. */
import { benchRuntime } from "./runtime.js";
import { benchStartup } from "./startup.js";
import { benchThroughput } from "./throughput.js";

benchStartup();
console.log();
benchThroughput();
await benchRuntime();
