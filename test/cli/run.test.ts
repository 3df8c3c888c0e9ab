import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import {
  type CommandLine,
  eachPlace,
  runCommandLine,
  words,
  writeFiles,
} from "../support/command-line.js";
import { type Handler, type LoopbackServer, sse, startServer } from "../support/server.js";

const CANARY = "canary4711";
const KEY = `house-${CANARY}`;

const place = eachPlace();

/** A provider of the config that is served on this machine. */
function house(server: LoopbackServer, models: readonly string[] = ["large"]) {
  return {
    options: { baseURL: `${server.url}/v1`, apiKey: "{env:HOUSE_KEY}" },
    models: Object.fromEntries(models.map((name) => [name, {}])),
  };
}

function project(config: object): void {
  writeFiles(place.project, { "altimate-code.json": JSON.stringify(config) });
}

async function run(args: readonly string[], more: Omit<CommandLine, "args"> = {}) {
  const outcome = await runCommandLine(place, {
    args: ["run", ...args],
    ...more,
    env: { HOUSE_KEY: KEY, ...more.env },
  });
  expect(outcome.stdout + outcome.stderr).not.toContain(CANARY);
  return { ...outcome, stderr: words(outcome.stderr) };
}

/** One answer as an OpenAI-compatible server streams it. */
function answer(...texts: readonly string[]): string {
  const chunk = (delta: object, finish: string | null = null) => ({
    choices: [{ index: 0, delta, finish_reason: finish }],
  });
  const usage = { choices: [], usage: { prompt_tokens: 3, completion_tokens: 2 } };
  const events = [...texts.map((content) => chunk({ content })), chunk({}, "stop"), usage];
  return sse(...events, "[DONE]");
}

function stream(response: ServerResponse, text: string): void {
  response.writeHead(200, { "content-type": "text/event-stream" }).end(text);
}

function refuse(response: ServerResponse, status: number): void {
  const error = { error: { message: "No.", code: "model_not_found" } };
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(error));
}

const says =
  (...texts: readonly string[]): Handler =>
  (_request, response) =>
    stream(response, answer(...texts));

describe("the prompt", () => {
  it("is the words behind the command, and the answer goes to stdout", async () => {
    const server = await startServer(says("A left join ", "keeps all."));
    project({ provider: { house: house(server) }, model: "house/large" });
    expect(await run(["What", "is a left join?"])).toEqual({
      code: 0,
      stdout: "A left join keeps all.\n",
      stderr: "",
    });
    const [request] = server.received;
    expect(request?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(request?.json.messages).toEqual([{ role: "user", content: "What is a left join?" }]);
  });

  it("is standard input where there are no words", async () => {
    const server = await startServer(says("Yes.\n"));
    project({ provider: { house: house(server) }, model: "house/large" });
    const { stdout } = await run([], { stdin: "Does it work?\n" });
    expect(stdout).toBe("Yes.\n");
    expect(server.received[0]?.json.messages).toEqual([
      { role: "user", content: "Does it work?\n" },
    ]);
  });

  it("goes with a system text, a limit and tools", async () => {
    const server = await startServer(says("Yes."));
    project({ provider: { house: house(server) }, model: "house/large" });
    const tool = { name: "weather", description: "Tells it", parameters: { type: "object" } };
    writeFiles(place.project, { "tools.json": JSON.stringify([tool]) });
    const flags = ["--system", "Be brief.", "--max-tokens", "50", "--tools", "tools.json"];
    expect((await run([...flags, "Hi"])).code).toBe(0);
    expect(server.received[0]?.json).toMatchObject({
      messages: [
        { role: "system", content: "Be brief." },
        { role: "user", content: "Hi" },
      ],
      max_tokens: 50,
      tools: [{ type: "function", function: tool }],
    });
  });
});

describe("the model", () => {
  async function twoModels() {
    const server = await startServer((request, response) => {
      if (request.json.model === "broken") refuse(response, 404);
      else stream(response, answer(`I am ${request.json.model}.`));
    });
    project({
      provider: { house: house(server, ["large", "small", "broken"]) },
      model: "house/large",
      small_model: "house/small",
    });
    return server;
  }

  it.each([
    ["the config's", [], "large"],
    ["the small one", ["--small"], "small"],
    ["the one that is named", ["-m", "house/small"], "small"],
    ["the first of several", ["-m", "house/small", "-m", "house/large"], "small"],
  ])("is %s", async (_what, flags, name) => {
    await twoModels();
    expect(await run([...flags, "Who?"])).toEqual({
      code: 0,
      stdout: `I am ${name}.\n`,
      stderr: "",
    });
  });

  it("is the next one where the first fails, and says so", async () => {
    const server = await twoModels();
    const { code, stdout, stderr } = await run(["-m", "house/broken", "-m", "house/small", "Who?"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "I am small.\n" });
    expect(stderr).toMatch(/^altimate: house\/broken: .+ Asking house\/small instead\. $/);
    expect(server.received.map(({ json }) => json.model)).toEqual(["broken", "small"]);
  });

  it("fails with the last one", async () => {
    await twoModels();
    const { code, stdout, stderr } = await run([
      "-m",
      "house/broken",
      "-m",
      "house/broken",
      "Who?",
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/Asking house\/broken instead\. altimate: /);
  });

  it("is not another one after the first word", async () => {
    const server = await startServer((_request, response) => {
      stream(response, sse({ choices: [{ index: 0, delta: { content: "Half an" } }] }));
    });
    project({ provider: { house: house(server, ["large", "small"]) } });
    const { code, stdout } = await run(["-m", "house/large", "-m", "house/small", "Hi"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "Half an\n" });
    expect(server.received).toHaveLength(1);
  });
});

describe("--json", () => {
  it("prints one event a line, and nothing else", async () => {
    const server = await startServer(says("One", "\u009b2J two\n"));
    project({ provider: { house: house(server) }, model: "house/large" });
    const { stdout } = await run(["--json", "Hi"]);
    expect(stdout).not.toMatch(/[\u007f-\u009f]/);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { type: "text", text: "One" },
      { type: "text", text: "\u009b2J two\n" },
      expect.objectContaining({ type: "usage", inputTokens: 3, outputTokens: 2 }),
      { type: "finish", reason: "stop" },
    ]);
  });

  it("keeps the error of a model that was replaced off stdout", async () => {
    const server = await startServer((request, response) => {
      if (request.json.model === "broken") refuse(response, 404);
      else stream(response, answer("Here."));
    });
    project({ provider: { house: house(server, ["broken", "small"]) } });
    const { stdout } = await run(["--json", "-m", "house/broken", "-m", "house/small", "Hi"]);
    const types = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).type);
    expect(types).toEqual(["text", "usage", "finish"]);
  });
});

describe("what a model writes", () => {
  const hostile = "\u001b]52;c;aGk=\u0007\u001b[2J\r\u009b1mHello\tyou\n\u202eüöä👩‍👩‍👧";

  async function printed(isTerminal: boolean) {
    const server = await startServer(says(hostile));
    project({ provider: { house: house(server) }, model: "house/large" });
    let text = "";
    const write = (piece: string) => {
      text += piece;
    };
    await run(["Hi"], { world: { stdout: { write, isTerminal, columns: 80, rows: 24 } } });
    return text;
  }

  it("is no command to a terminal", async () => {
    const text = await printed(true);
    expect(text).not.toMatch(/[^\P{Cc}\n\t]/u);
    expect(text).toContain("Hello\tyou\n");
    expect(text).toContain("üöä👩‍👩‍👧");
  });

  it("reaches a file as it is", async () => {
    expect(await printed(false)).toBe(`${hostile}\n`);
  });

  it("is no command in the arguments of a tool call, either", async () => {
    const call = {
      index: 0,
      id: "1",
      function: { name: "rm\u001b[2J", arguments: '{"a":"\u001b"}' },
    };
    const server = await startServer((_request, response) => {
      const choice = { index: 0, delta: { tool_calls: [call] }, finish_reason: "tool_calls" };
      stream(response, sse({ choices: [choice] }, "[DONE]"));
    });
    project({ provider: { house: house(server) }, model: "house/large" });
    let text = "";
    const write = (piece: string) => {
      text += piece;
    };
    const stdout = { write, isTerminal: true, columns: 80, rows: 24 };
    expect((await run(["Hi"], { world: { stdout } })).code).toBe(0);
    expect(text).toMatch(/^rm.\[2J\(\{"a":".+"\}\)\n$/);
    expect(text).not.toContain("\u001b");
  });
});

describe("--dry-run", () => {
  it("shows the request with references, and sends nothing", async () => {
    const server = await startServer(says("Never."));
    const provider = house(server);
    const options = { ...provider.options, headers: { "X-Sign": "v1={env:HOUSE_KEY}" } };
    project({ provider: { house: { ...provider, options } }, model: "house/large" });
    const { code, stdout } = await run(["--dry-run", "--offline", "--max-tokens", "9", "Hi"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      method: "POST",
      url: `${server.url}/v1/chat/completions`,
      headers: { authorization: "Bearer {env:HOUSE_KEY}", "x-sign": "v1={env:HOUSE_KEY}" },
      body: { model: "large", max_tokens: 9, messages: [{ role: "user", content: "Hi" }] },
    });
    expect(server.received).toEqual([]);

    await run(["--max-tokens", "9", "Hi"]);
    const { headers, body } = JSON.parse(stdout);
    expect(server.received[0]?.json).toEqual(body);
    expect(Object.keys(server.received[0]?.headers ?? {})).toEqual(
      expect.arrayContaining(Object.keys(headers)),
    );
  });
});

describe("Ctrl-C", () => {
  it("closes the connection and ends with 130", async () => {
    let isClosed = false;
    const server = await startServer((_request, response) => {
      response.on("close", () => {
        isClosed = true;
      });
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(sse({ choices: [{ index: 0, delta: { content: "Endless" } }] }));
    });
    project({ provider: { house: house(server) }, model: "house/large" });
    let text = "";
    const write = (piece: string) => {
      text += piece;
      // as the process gets it
      if (piece === "Endless") process.emit("SIGINT");
    };
    const stdout = { write, isTerminal: false, columns: 80, rows: 24 };
    const before = process.listenerCount("SIGINT");
    const { code, stderr } = await run(["Hi"], { world: { stdout } });
    expect({ code, text, stderr }).toEqual({
      code: 130,
      text: "Endless\n",
      stderr: "altimate: stopped. ",
    });
    await vi.waitUntil(() => isClosed);
    expect(process.listenerCount("SIGINT")).toBe(before);
  });
});

describe("a manifest", () => {
  const FILE = "altimate.manifest.json";

  async function written() {
    const server = await startServer(says("From the manifest."));
    project({
      provider: { house: house(server, ["large", "small"]) },
      model: "house/large",
      small_model: "house/small",
    });
    const { code } = await runCommandLine(place, { args: ["emit", "-o", FILE], env: {} });
    expect(code).toBe(0);
    writeFiles(place.project, { "altimate-code.json": "{ broken" });
    return server;
  }

  it("is run without the config", async () => {
    const server = await written();
    expect(await run(["--manifest", FILE, "--small", "Hi"])).toMatchObject({
      code: 0,
      stdout: "From the manifest.\n",
    });
    expect(server.received[0]?.json.model).toBe("small");
  });

  it("names a model that it does not have as an error of the run", async () => {
    await written();
    const { code, stderr } = await run(["--manifest", FILE, "-m", "house/other", "Hi"]);
    expect(code).toBe(1);
    expect(stderr).toContain("The manifest has no model house/other.");
  });

  it("is refused where it was edited, before anything is sent", async () => {
    const server = await written();
    const { stdout } = await runCommandLine(place, { args: ["manifest", "verify", FILE] });
    expect(stdout).toContain("ok");
    writeFiles(place.project, { [FILE]: '{ "manifestVersion": 1, "models": {} }' });
    const { code, stderr } = await run(["--manifest", FILE, "Hi"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/is not run\. This is not a manifest/);
    expect(server.received).toEqual([]);
  });
});

/** Whatever would leave this machine goes through it, and gets no further. */
async function startProxy() {
  const asked: string[] = [];
  const server = createServer();
  server.on("connect", ({ url }, socket) => {
    asked.push(url ?? "");
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked };
}

describe("a credential of another vendor", () => {
  it("does not go to a host that a project names, unless that is allowed", async () => {
    const config = {
      provider: { openai: { options: { baseURL: "https://llm.example.com/v1" } } },
      model: "openai/gpt-4o",
    };
    project(config);
    const proxy = await startProxy();
    const env = { OPENAI_API_KEY: KEY, HTTPS_PROXY: proxy.url };
    const { code, stderr } = await run(["Hi"], { env });
    expect(code).toBe(1);
    expect(stderr).toContain("--allow-host llm.example.com");
    expect(proxy.asked).toEqual([]);
    await run(["--allow-host", "llm.example.com", "Hi"], { env });
    expect(proxy.asked).toEqual(["llm.example.com:443"]);
  });
});

describe("a usage error", () => {
  beforeEach(() => project({ provider: { openai: {} }, model: "openai/gpt-4o" }));

  it.each<[readonly string[], RegExp]>([
    [[], /There is no prompt/],
    [["  "], /There is no prompt/],
    [["--offline", "Hi"], /--offline forbids/],
    [["--small", "Hi"], /Set small_model in the config/],
    [["--small", "-m", "openai/gpt-4o", "Hi"], /Give one of them/],
    [["-m", "gpt-4o", "Hi"], /"gpt-4o" is not of the form provider\/model/],
    [["--manifest", "m.json", "--config", "c.json", "Hi"], /Give one of them/],
    [["--max-tokens", "0", "Hi"], /whole number from 1/],
    [["--tools", "no.json", "Hi"], /no\.json cannot be read/],
    [["--tools", "altimate-code.json", "Hi"], /has to be a list of tools/],
    [["--manifest", "no.json", "Hi"], /no\.json cannot be read/],
    [["--env-file", "no.env", "Hi"], /no\.env/],
  ])("%j", async (args, says) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(says);
  });
});

it("reads keys from an env file", async () => {
  const server = await startServer(says("Yes."));
  const provider = house(server);
  const options = { ...provider.options, apiKey: "{env:OTHER_KEY}" };
  project({ provider: { house: { ...provider, options } }, model: "house/large" });
  writeFiles(place.project, { "local.env": `OTHER_KEY=${CANARY}\n` });
  expect((await run(["--env-file", "local.env", "Hi"])).code).toBe(0);
  expect(server.received[0]?.headers.authorization).toBe(`Bearer ${CANARY}`);
});

it("sends AWS keys of an env file nowhere else than without it", async () => {
  const server = await startServer(says("Yes."));
  const provider = { "amazon-bedrock": { options: { baseURL: server.url, region: "eu-west-1" } } };
  project({ provider, model: "amazon-bedrock/cohere.command-r-v1:0" });
  const lines = [`AWS_BEARER_TOKEN_BEDROCK=${CANARY}`, "AWS_ENDPOINT_URL=http://127.0.0.1:1"];
  writeFiles(place.project, { "local.env": lines.join("\n") });
  const dry = await run(["--env-file", "local.env", "--dry-run", "Hi"]);
  expect(JSON.parse(dry.stdout).url).toContain(server.url);
  const vendor = { model: "amazon-bedrock/cohere.command-r-v1:0" };
  project(vendor);
  const atAws = await run(["--env-file", "local.env", "--dry-run", "Hi"]);
  expect(JSON.parse(atAws.stdout).url).toContain("bedrock-runtime.us-east-1.amazonaws.com");
});

it("fills what --defer left open, a path behind the host included", async () => {
  const proxy = await startProxy();
  const options = { baseURL: "{env:HOUSE_URL}/v1", apiKey: "{env:HOUSE_KEY}" };
  project({ provider: { house: { options, models: { large: {} } } }, model: "house/large" });
  await runCommandLine(place, { args: ["emit", "--defer", "-o", "m.json"] });
  const env = { HOUSE_URL: "https://llm.example.com/team/", HTTPS_PROXY: proxy.url };
  const dry = await run(["--manifest", "m.json", "--dry-run", "Hi"], { env });
  expect(JSON.parse(dry.stdout).url).toBe("https://llm.example.com/team/v1/chat/completions");
  await run(["--manifest", "m.json", "Hi"], { env });
  expect(proxy.asked).toEqual(["llm.example.com:443"]);
  const unset = await run(["--manifest", "m.json", "Hi"]);
  expect(unset.code).toBe(1);
  expect(unset.stderr).toContain("The address needs {env:HOUSE_URL}, which is not set.");
});

describe("a server that needs no key", () => {
  const keyless = (baseURL: string) => ({
    provider: { house: { options: { baseURL }, models: { large: {} } } },
    model: "house/large",
  });

  it("is sent none", async () => {
    const server = await startServer(says("Yes."));
    project(keyless(`${server.url}/v1`));
    expect((await run(["Hi"])).code).toBe(0);
    expect(server.received[0]?.headers).not.toHaveProperty("authorization");
  });

  it("may be anywhere", async () => {
    const proxy = await startProxy();
    project(keyless("https://llm.example.com/v1"));
    await run(["Hi"], { env: { HTTPS_PROXY: proxy.url } });
    expect(proxy.asked).toEqual(["llm.example.com:443"]);
  });
});
