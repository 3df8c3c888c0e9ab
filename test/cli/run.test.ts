import { describe, expect, it, vi } from "vitest";
import { writeFiles } from "../support/command-line.js";
import {
  answer,
  house,
  KEY,
  place,
  project,
  refuse,
  run,
  says,
  stream,
} from "../support/run-cli.js";
import { sse, startServer } from "../support/server.js";

describe("the prompt", () => {
  it("is the words after the command, and the answer goes to stdout", async () => {
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

  it("is standard input if there are no words", async () => {
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

  it("is the next one if the first fails, and says so", async () => {
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
  it("prints one event per line, and nothing else", async () => {
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

  it("is not a command to a terminal", async () => {
    const text = await printed(true);
    expect(text).not.toMatch(/[^\P{Cc}\n\t]/u);
    expect(text).not.toMatch(/\p{Bidi_Control}/u);
    expect(text).toContain("Hello\tyou\n");
    expect(text).toContain("üöä👩‍👩‍👧");
  });

  it("reaches a file as it is", async () => {
    expect(await printed(false)).toBe(`${hostile}\n`);
  });

  it("is not a command in the arguments of a tool call, either", async () => {
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
