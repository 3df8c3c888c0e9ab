/** `npm run bench`, after `npm run build`. */
import { benchStartup } from "./startup.js";
import { benchThroughput } from "./throughput.js";

benchStartup();
console.log();
benchThroughput();
