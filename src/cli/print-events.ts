import type { RunEvent } from "../generated/run-event.js";
import { neutral } from "../report/text.js";
import { EXIT } from "./command.js";
import { type Stream, type Terminal, tell } from "./terminal.js";

/** Prints a chat as it arrives and returns the exit code. */
export async function printEvents(
  events: AsyncIterable<RunEvent>,
  terminal: Terminal,
  asJson: boolean,
): Promise<number> {
  const write = asJson ? jsonWriter(terminal.stdout) : textWriter(terminal);
  let code: number = EXIT.ok;
  for await (const event of events) {
    write(event);
    if (event.type === "error") code = event.reason === "aborted" ? EXIT.stopped : EXIT.findings;
  }
  return code;
}

type EventWriter = (event: RunEvent) => void;

function jsonWriter(stdout: Stream): EventWriter {
  return (event) => stdout.write(`${safeJson(event)}\n`);
}

/** The answer's text as it is; everything else goes to stderr. */
function textWriter(terminal: Terminal): EventWriter {
  const { stdout } = terminal;
  // a file or another program gets every byte; a terminal gets nothing that it would act on
  const shown = stdout.isTerminal ? withoutControls : (text: string) => text;
  let isLineOpen = false;
  const put = (text: string) => {
    if (text === "") return;
    stdout.write(shown(text));
    isLineOpen = !text.endsWith("\n");
  };
  const endLine = () => {
    if (isLineOpen) put("\n");
  };
  return (event) => {
    switch (event.type) {
      case "text":
        return put(event.text);
      case "tool-call":
        endLine();
        return put(`${event.name}(${event.arguments})\n`);
      case "finish":
        endLine();
        if (event.reason === "length") tell(terminal, "the answer was cut off at the token limit.");
        if (event.reason === "content-filter") tell(terminal, "the provider cut the answer off.");
        return;
      case "error":
        endLine();
        if (event.reason === "aborted") return tell(terminal, "stopped.");
        return tell(
          terminal,
          event.hint === null ? event.message : `${event.message}\n${event.hint}`,
        );
      default:
        return;
    }
  };
}

/** Terminal control sequences made visible, and what would reorder a line; line breaks and tabs stay. */
function withoutControls(text: string): string {
  return text.replace(/\p{Bidi_Control}|[^\P{Cc}\n\t]/gu, neutral);
}

/** JSON escapes the control characters below space, and leaves those of C1 as they are. */
function safeJson(event: RunEvent): string {
  return JSON.stringify(event).replace(
    /[\u007f-\u009f]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
}
