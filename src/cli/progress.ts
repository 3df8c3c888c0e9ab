import type { ProbeEvent } from "../probe/index.js";
import type { World } from "./world.js";

/** One line on a terminal that says what is being asked; silent everywhere else. */
export function progressLine({ stderr }: Pick<World, "stderr">) {
  let done = 0;
  const write = (text: string) => {
    if (stderr.isTerminal) stderr.write(`\r\u001b[2K${text.slice(0, stderr.columns - 1)}`);
  };
  return {
    show: (event: ProbeEvent) => {
      if (event.kind === "result") done += 1;
      else write(`  ${done} done · ${event.provider}${event.model ? `/${event.model}` : ""} …`);
    },
    clear: () => write(""),
  };
}
