import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

const SERVER = fileURLToPath(
  new URL(
    "../../node_modules/vscode-langservers-extracted/bin/vscode-json-language-server",
    import.meta.url,
  ),
);

export interface Completion {
  readonly label: string;
  readonly insertText: string;
  readonly documentation: string;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** VS Code's JSON language server over stdio: the one that VS Code, Zed, Helix and Neovim run. */
export class LanguageServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, (message: Message) => void>();
  #received = Buffer.alloc(0);
  #lastId = 0;

  private constructor() {
    this.#process = spawn(process.execPath, [SERVER, "--stdio"]);
    this.#process.stdout.on("data", (chunk: Buffer) => this.#receive(chunk));
  }

  /** Starts a server with the editor settings given, as an editor would send them. */
  static async start(settings: object): Promise<LanguageServer> {
    const server = new LanguageServer();
    await server.#request("initialize", {
      processId: process.pid,
      rootUri: null,
      initializationOptions: { handledSchemaProtocols: ["file"] },
      capabilities: {
        textDocument: {
          completion: {
            completionItem: { snippetSupport: true, documentationFormat: ["markdown"] },
          },
          hover: { contentFormat: ["markdown"] },
          diagnostic: {},
        },
      },
    });
    server.#notify("initialized", {});
    server.#notify("workspace/didChangeConfiguration", { settings });
    return server;
  }

  /** Opens a file that need not exist. `│` in the text marks the cursor. */
  open(name: string, marked: string): OpenFile {
    const uri = `file:///project/${name}`;
    const at = marked.indexOf("│");
    const before = marked.slice(0, Math.max(at, 0));
    const line = before.split("\n").length - 1;
    const position = { line, character: before.length - before.lastIndexOf("\n") - 1 };
    this.#notify("textDocument/didOpen", {
      textDocument: {
        uri,
        languageId: extname(name).slice(1),
        version: 1,
        text: marked.replace("│", ""),
      },
    });
    const ask = (method: string) => this.#request(method, { textDocument: { uri }, position });
    return {
      completions: async () => readCompletions(await ask("textDocument/completion")),
      hover: async () => readHover(await ask("textDocument/hover")),
      diagnostics: async () => readDiagnostics(await ask("textDocument/diagnostic")),
    };
  }

  async stop(): Promise<void> {
    await this.#request("shutdown", undefined);
    this.#notify("exit", undefined);
  }

  async #request(method: string, params: unknown): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    const answered = new Promise<Message>((resolve) => this.#waiting.set(id, resolve));
    this.#send({ jsonrpc: "2.0", id, method, params });
    const message = await answered;
    if (message.error !== undefined) throw new Error(JSON.stringify(message.error));
    return message.result;
  }

  #notify(method: string, params: unknown): void {
    this.#send({ jsonrpc: "2.0", method, params });
  }

  #send(message: object): void {
    const body = JSON.stringify(message);
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const end = this.#received.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(
        /Content-Length: (\d+)/i.exec(this.#received.toString("utf8", 0, end))?.[1],
      );
      const body = this.#received.subarray(end + 4, end + 4 + length);
      if (body.length < length) return;
      this.#received = this.#received.subarray(end + 4 + length);
      this.#dispatch(JSON.parse(body.toString("utf8")));
    }
  }

  #dispatch(message: Message): void {
    if (message.id === undefined) return;
    // a request of the server's own (registering a capability) only needs an answer
    if (message.method !== undefined) this.#send({ jsonrpc: "2.0", id: message.id, result: null });
    else this.#waiting.get(message.id)?.(message);
  }
}

export interface OpenFile {
  completions(): Promise<readonly Completion[]>;
  hover(): Promise<string>;
  diagnostics(): Promise<readonly string[]>;
}

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function list(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fields) : [];
}

function markup(value: unknown): string {
  return typeof value === "string" ? value : String(fields(value).value ?? "");
}

function readCompletions(result: unknown): readonly Completion[] {
  return list(fields(result).items).map((item) => ({
    label: String(item.label).replace(/^"|"$/g, ""),
    insertText: String(fields(item.textEdit).newText ?? item.insertText),
    documentation: markup(item.documentation),
  }));
}

function readHover(result: unknown): string {
  const { contents } = fields(result);
  return Array.isArray(contents) ? contents.map(markup).join("\n") : markup(contents);
}

/** Each as `line:character message`, counted from 1. */
function readDiagnostics(result: unknown): readonly string[] {
  return list(fields(result).items).map(({ range, message }) => {
    const start = fields(fields(range).start);
    return `${Number(start.line) + 1}:${Number(start.character) + 1} ${String(message)}`;
  });
}
