/** `npm run bench`, after `npm run build`. */
import { benchEmit } from "./emit.js";
import { benchProbe } from "./probe.js";
import { benchRuntime } from "./runtime.js";
import { benchStartup } from "./startup.js";
import { benchThroughput } from "./throughput.js";

benchStartup();
console.log();
benchThroughput();
console.log();
benchEmit();
await benchRuntime();
await benchProbe();
