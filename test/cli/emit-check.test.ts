import { beforeEach, describe, expect, it } from "vitest";
import { change, FILE, openai, project, run } from "../support/emit-cli.js";

describe("emit --check", () => {
  beforeEach(async () => {
    project(openai());
    await run(`emit -o ${FILE}`);
  });
  const check = () => run(`emit --check ${FILE}`);

  it("is silent if nothing changed", async () => {
    expect(await check()).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("is silent if a price or a proof changed", async () => {
    change(({ models }) => {
      for (const model of Object.values(models)) model.cost = { input: 99, output: 99 };
    });
    expect(await check()).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("shows what would change, and what to do next", async () => {
    project({
      ...openai({ baseURL: "https://eu.api.openai.com/v1" }),
      small_model: "openai/gpt-4o-mini",
    });
    const { code, stdout, stderr } = await check();
    expect(code).toBe(1);
    expect(stdout).toBe(
      [
        "small model",
        "    from  none",
        "    to    openai/gpt-4o-mini",
        "",
        "~ openai/gpt-4o",
        "    prompts",
        "      from  https://api.openai.com/v1/chat/completions",
        "      to    https://eu.api.openai.com/v1/chat/completions",
        "    hosts",
        "      from  api.openai.com",
        "      to    eu.api.openai.com",
        "",
        "+ openai/gpt-4o-mini",
        "    prompts  https://eu.api.openai.com/v1/chat/completions",
        "    key      authorization: Bearer {env:OPENAI_API_KEY}",
        "    tools    yes",
        "    limits   128000 in context, 16384 out",
        "    price    $0.15 in, $0.6 out per million tokens",
        "",
        "1 model added, 1 model changed",
        "",
      ].join("\n"),
    );
    expect(stderr).toContain(`altimate emit -o ${FILE}`);
  });

  it("refuses to compare with a manifest that was edited", async () => {
    change(({ models }) => {
      for (const model of Object.values(models)) model.url = "https://evil.example.com/";
    });
    const { code, stderr } = await check();
    expect(code).toBe(1);
    expect(stderr).toMatch(/was changed after it was emitted/);
  });
});

describe("emit --diff", () => {
  it("is a plan, not a failure, and counts prices too", async () => {
    project(openai());
    await run(`emit -o ${FILE}`);
    expect((await run(`emit --diff ${FILE}`)).stdout).toBe("Nothing changes.\n");
    change(({ models }) => {
      for (const model of Object.values(models)) model.cost = { input: 99, output: 99 };
    });
    const { code, stdout } = await run(`emit --diff ${FILE}`);
    expect(code).toBe(0);
    expect(stdout).toContain("price\n      from  $99 in, $99 out per million tokens\n");
  });

  it("lets no part of a hostile manifest reach the terminal as a command", async () => {
    project(openai());
    await run(`emit -o ${FILE}`);
    change((manifest) => {
      manifest.models["evil\u001b[2J/model"] = structuredClone(
        Object.values(manifest.models)[0] ?? expect.unreachable(),
      );
    }, true);
    expect((await run(`emit --diff ${FILE}`)).stdout).not.toContain("\u001b");
  });
});
