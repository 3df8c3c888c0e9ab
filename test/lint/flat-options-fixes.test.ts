import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixAll, NAME } from "../support/fixes.js";
import { programOf } from "../support/lint.js";

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
      "next to options, with tabs and Windows line ends",
      '{\r\n\t"provider": {\r\n\t\t"openai": {\r\n\t\t\t"apiKey": "{env:LLM_KEY}", /* ours */\r\n\t\t\t"options": {\r\n\t\t\t\t"timeout": 60000,\r\n\t\t\t},\r\n\t\t},\r\n\t},\r\n}\r\n',
      '{\r\n\t"provider": {\r\n\t\t"openai": {\r\n\t\t\t"options": {\r\n\t\t\t\t"timeout": 60000,\r\n\t\t\t\t"apiKey": "{env:LLM_KEY}" /* ours */\r\n\t\t\t},\r\n\t\t},\r\n\t},\r\n}\r\n',
    ],
    [
      "next to empty options on one line",
      '{ "provider": { "openai": { "options": {}, "apiKey": "{env:LLM_KEY}" } } }',
      '{ "provider": { "openai": { "options": { "apiKey": "{env:LLM_KEY}" } } } }',
    ],
    [
      "around a key in the file itself, which is not touched",
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

  it("are left out if two keys of the file would have to move", () => {
    const text =
      '{ "provider": { "openai": { "apiKey": "hunter2-a", "name": "x", "headers": { "api-key": "hunter2-b" } } } }';
    expect(fixAll(text, {})).toBe(text);
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
