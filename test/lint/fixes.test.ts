import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/generated/check-report.js";
import { unifiedDiff } from "../../src/lint/diff.js";
import { applyFixes } from "../../src/lint/fixes.js";
import { rules } from "../../src/lint/index.js";
import { type CaseInput, lintExample, lintText, programOf } from "../support/lint.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const NAME = "altimate-code.jsonc";

/** Checks and fixes until nothing more can be fixed, as `--fix` does. */
function fixAll(text: string, surroundings: Omit<CaseInput, "configs">): string {
  let fixed = text;
  for (let pass = 0; pass < 10; pass += 1) {
    const result = applyFixes(fixed, lintText(fixed, surroundings));
    if (result.applied.length === 0) return fixed;
    fixed = result.text;
  }
  throw new Error("The fixes never end.");
}

describe("fixes of flat options", () => {
  it.each([
    [
      "in lines of their own, with comments",
      `{
  "provider": {
    "openai": {
      // the gateway of our team
      "baseURL": "https://llm.example.com/v1", // staging
      "apiKey": "{env:LLM_KEY}" // rotates
    }
  }
}
`,
      `{
  "provider": {
    "openai": {
      // the gateway of our team
      "options": {
        "baseURL": "https://llm.example.com/v1", // staging
        "apiKey": "{env:LLM_KEY}" // rotates
      }
    }
  }
}
`,
    ],
    [
      "on one line",
      '{ "provider": { "openai": { "apiKey": "{env:LLM_KEY}", "name": "Ours" } } }',
      '{ "provider": { "openai": { "options": { "apiKey": "{env:LLM_KEY}" }, "name": "Ours" } } }',
    ],
    [
      "apart from each other, the last of the object",
      `{
  "provider": {
    "openai": {
      "apiKey": "{env:LLM_KEY}",
      "name": "Ours",
      // who asks
      "headers": {
        "X-Team": "{env:TEAM}"
      },
      "whitelist": ["gpt-6-luna"],
      "baseURL": "https://llm.example.com/v1"
    }
  }
}
`,
      `{
  "provider": {
    "openai": {
      "options": {
        "apiKey": "{env:LLM_KEY}",
        // who asks
        "headers": {
          "X-Team": "{env:TEAM}"
        },
        "baseURL": "https://llm.example.com/v1"
      },
      "name": "Ours",
      "whitelist": ["gpt-6-luna"]
    }
  }
}
`,
    ],
    [
      "around headers, whose text could be a secret",
      `{
  "provider": {
    "openai": {
      "apiKey": "{env:LLM_KEY}",
      "name": "Ours",
      "headers": { "X-Team": "data" },
      "whitelist": ["gpt-6-luna"],
      "baseURL": "https://llm.example.com/v1"
    }
  }
}
`,
      `{
  "provider": {
    "openai": {
      "name": "Ours",
      "options": {
        "headers": { "X-Team": "data" },
        "apiKey": "{env:LLM_KEY}",
        "baseURL": "https://llm.example.com/v1"
      },
      "whitelist": ["gpt-6-luna"]
    }
  }
}
`,
    ],
    [
      "beside options, with tabs and Windows line ends",
      '{\r\n\t"provider": {\r\n\t\t"openai": {\r\n\t\t\t"apiKey": "{env:LLM_KEY}", /* ours */\r\n\t\t\t"options": {\r\n\t\t\t\t"timeout": 60000,\r\n\t\t\t},\r\n\t\t},\r\n\t},\r\n}\r\n',
      '{\r\n\t"provider": {\r\n\t\t"openai": {\r\n\t\t\t"options": {\r\n\t\t\t\t"timeout": 60000,\r\n\t\t\t\t"apiKey": "{env:LLM_KEY}" /* ours */\r\n\t\t\t},\r\n\t\t},\r\n\t},\r\n}\r\n',
    ],
    [
      "beside empty options on one line",
      '{ "provider": { "openai": { "options": {}, "apiKey": "{env:LLM_KEY}" } } }',
      '{ "provider": { "openai": { "options": { "apiKey": "{env:LLM_KEY}" } } } }',
    ],
    [
      "around a key that stands in the file, which is not touched",
      `{
  "provider": {
    "gateway": {
      "baseURL": "https://llm.example.com/v1",
      "npm": "@ai-sdk/openai-compatible",
      "apiKey": "hunter2-hunter2",
      "models": { "llama": {} }
    }
  }
}
`,
      `{
  "provider": {
    "gateway": {
      "npm": "@ai-sdk/openai-compatible",
      "options": {
        "apiKey": "hunter2-hunter2",
        "baseURL": "https://llm.example.com/v1"
      },
      "models": { "llama": {} }
    }
  }
}
`,
    ],
  ])("%s", (_name, before, after) => {
    expect(fixAll(before, { env: { LLM_KEY: "gw-1" } })).toBe(after);
  });

  it("are left out where two keys of the file would have to move", () => {
    const text =
      '{ "provider": { "openai": { "apiKey": "hunter2-a", "name": "x", "headers": { "api-key": "hunter2-b" } } } }';
    expect(fixAll(text, {})).toBe(text);
  });
});

/** Every config of a fixture or example for which some rule has a fix. */
function fixable(): [string, string, Omit<CaseInput, "configs">][] {
  const folder = join(root, "fixtures/rules");
  const cases = readdirSync(folder).flatMap((rule) =>
    readdirSync(join(folder, rule)).map((name) => join(rule, name)),
  );
  const fixtures = cases.flatMap((name): [string, string, Omit<CaseInput, "configs">][] => {
    const read = (file: string) => readFileSync(join(folder, name, file), "utf8");
    const has = (file: string) => existsSync(join(folder, name, file));
    if (!has(NAME) || has("case.json")) return [];
    return [[name, read(NAME), has("env.json") ? { env: JSON.parse(read("env.json")) } : {}]];
  });
  const seeds = readdirSync(join(root, "fixtures/seed")).map(
    (name): [string, string, Omit<CaseInput, "configs">] => [
      name,
      readFileSync(join(root, "fixtures/seed", name), "utf8"),
      {},
    ],
  );
  return [...fixtures, ...seeds].filter(([, text, surroundings]) =>
    lintText(text, surroundings).some(({ fix }) => fix !== null),
  );
}

describe("every fix", () => {
  it.each(fixable())("of %s ends what it is for", (_name, text, surroundings) => {
    const before = lintText(text, surroundings);
    const fixed = fixAll(text, surroundings);
    const after = lintText(fixed, surroundings);
    expect(after.filter(({ fix }) => fix !== null)).toEqual([]);
    expect(after.filter(isSyntax)).toEqual(before.filter(isSyntax));
    expect(applyFixes(fixed, after)).toEqual({ text: fixed, applied: [] });
  });

  it.each(fixable())("of %s keeps every comment", (_name, text, surroundings) => {
    const commentsOf = (config: string) =>
      programOf({ configs: [{ name: NAME, text: config }] }).files.flatMap(({ comments }) =>
        comments.map((comment) => comment.text),
      );
    expect(commentsOf(fixAll(text, surroundings)).sort()).toEqual(commentsOf(text).sort());
  });
});

describe("the documentation's examples, fixed", () => {
  const examples = readdirSync(join(root, "fixtures/seed")).map((name): [string, string] => [
    name,
    readFileSync(join(root, "fixtures/seed", name), "utf8"),
  ]);
  const linked = (text: string) => programOf({ configs: [{ name: NAME, text }] });

  it.each(examples)("%s means the same here", (_name, text) => {
    const meaning = (config: string) =>
      linked(config).providers.map(({ id, endpoint, credential, headers, settings }) => [
        id,
        endpoint.base,
        credential.ref,
        headers.map(({ name, value }) => [name, value]),
        [...settings.values()].map(({ name, value }) => [name, value]),
      ]);
    expect(meaning(fixAll(text, {}))).toEqual(meaning(text));
  });

  it.each(examples)("%s is read by altimate-code, too", (_name, text) => {
    for (const { entry } of linked(fixAll(text, {})).providers) {
      for (const { name, shape } of entry?.options.values() ?? []) {
        expect([name, shape]).toEqual([name, "nested"]);
      }
    }
  });
});

describe("flat options in any layout", () => {
  const member = fc.constantFrom(
    '"apiKey": "{env:LLM_KEY}"',
    '"apiKey": "hunter2-hunter2"',
    '"baseURL": "https://llm.example.com/v1"',
    '"headers": { "X-Team": "{env:TEAM}" }',
    '"headers": {\n  // who asks\n  "X-Team": "{env:TEAM}"\n}',
    '"api": "openai"',
    '"name": "Ours"',
    '"timeout": 60000',
    '"models": { "llama": {} }',
    '"options": {}',
    '"options": { "setCacheKey": true }',
    '"options": {\n  "setCacheKey": true, // cheaper\n}',
  );
  const keyOf = (text: string) => /^"(\w+)"/.exec(text)?.[1];
  const blank = fc.constantFrom("\n", "\n    ", " ", "\n\n", "\t");
  const comment = fc.constantFrom(
    "",
    "",
    "",
    "// a, b {\n",
    "/* c, } */",
    "/* d\n e */",
    "\n// f\n",
  );
  const layout = fc.record({
    members: fc.uniqueArray(fc.tuple(member, blank, comment, comment, comment), {
      selector: ([text]) => keyOf(text),
      minLength: 1,
      maxLength: 6,
    }),
    isTrailing: fc.boolean(),
    endOfLine: fc.constantFrom("\n", "\r\n"),
  });
  const textOf = ({
    members,
    isTrailing,
    endOfLine,
  }: typeof layout extends fc.Arbitrary<infer T> ? T : never) => {
    const body = members
      .map(([text, space, above, between, behind], index) => {
        const comma = isTrailing || index < members.length - 1 ? "," : "";
        return `${space}${above}${text}${between}${comma}${behind}`;
      })
      .join("");
    return `{"provider":{"gateway":{${body}\n}},"model":"gateway/llama"}`.replaceAll(
      "\n",
      endOfLine,
    );
  };
  const surroundings = { env: { LLM_KEY: "gw-1", TEAM: "data" } };
  const parsed = (text: string) => programOf({ configs: [{ name: NAME, text }], ...surroundings });

  it("keep their comments and their meaning when they move", () => {
    fc.assert(
      fc.property(layout, (shape) => {
        const text = textOf(shape);
        const [before, after] = [parsed(text), parsed(fixAll(text, surroundings))];
        expect(after.files.flatMap(({ problems }) => problems)).toEqual([]);
        const comments = ({ files }: typeof before) =>
          files
            .flatMap(({ comments }) => comments.map(({ text }) => text.replaceAll(/\s+/g, " ")))
            .sort();
        expect(comments(after)).toEqual(comments(before));
        const values = ({ providers }: typeof before) =>
          providers.flatMap(({ endpoint, credential, headers }) => [
            endpoint.base,
            credential.ref,
            headers.map(({ name, value }) => [name, value]),
          ]);
        expect(values(after)).toEqual(values(before));
      }),
      { numRuns: 500 },
    );
  });
});

const isSyntax = ({ code }: Finding) => code.startsWith("ALT10");

describe("two fixes at one place", () => {
  it("go in one after the other", () => {
    const text =
      '{ "provider": { "gateway": { "api": "openai", "baseURL": "https://llm.example.com/v1" } }, "model": "gateway/llama" }';
    const findings = lintText(text);
    const once = applyFixes(text, findings);
    expect(once.applied.length).toBeLessThan(findings.filter(({ fix }) => fix !== null).length);
    expect(fixAll(text, {})).toBe(
      '{ "provider": { "gateway": { "npm": "@ai-sdk/openai-compatible", "options": { "baseURL": "https://llm.example.com/v1" }, "models": {"llama":{}} } }, "model": "gateway/llama" }',
    );
  });
});

describe("rules with a fix", () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))(
    "%s: no edit holds a secret",
    (_id, rule) => {
      const secrets = Object.values(rule.examples.bad.env ?? {}).filter(
        (value) => value.length > 6,
      );
      const edits = lintExample(rule.examples.bad).flatMap(({ fix }) => fix?.edits ?? []);
      for (const { text } of edits) {
        for (const secret of secrets) expect(text).not.toContain(secret);
      }
    },
  );
});

describe("unifiedDiff", () => {
  it("reads like that of git", () => {
    const before = '{\n  "a": 1,\n  "b": 2\n}\n';
    expect(unifiedDiff(before, before.replace("2", "3"), "altimate-code.json")).toBe(
      '--- a/altimate-code.json\n+++ b/altimate-code.json\n@@ -1,4 +1,4 @@\n {\n   "a": 1,\n-  "b": 2\n+  "b": 3\n }\n',
    );
  });

  it("is empty where nothing changed", () => {
    expect(unifiedDiff("{}\n", "{}\n", "x.json")).toBe("");
  });
});
