import { expect, it } from "vitest";
import { explainFailure, type Failure, type FailureContext } from "../../src/failures/index.js";
import type { FailureDialect } from "../../src/generated/manifest.js";
import { PHRASES } from "./phrases.cases.js";

function explained(facts: string, message: string, context: FailureContext = {}): Failure {
  const [dialect = "", status, step = "", code] = facts.split(" ");
  return explainFailure({
    // one of the words of the table above
    dialect: dialect as FailureDialect,
    step,
    status: Number(status),
    headers: code === "-" ? {} : { "x-amzn-errortype": `${code}` },
    body: { error: { message } },
    text: "",
    context,
  });
}

it.each(PHRASES)("%s by these words and no others", (facts, phrases, others) => {
  const [, reason] = facts.split(" | ");
  const told = phrases.map((phrase) => explained(facts, phrase));
  expect(told.map((one) => one.reason)).toEqual(phrases.map(() => reason));
  const [first] = told;
  expect(new Set(told.map((one) => one.message))).toEqual(new Set([first?.message]));
  for (const other of others)
    expect(explained(facts, other).message, other).not.toBe(first?.message);
});

it.each<[string, keyof FailureContext, readonly string[], readonly string[]]>([
  [
    "aws 403 chat InvalidClientTokenId",
    "region",
    `af-south-1 ap-east-1 ap-east-2 ap-south-2 ap-southeast-3 ap-southeast-7 ca-west-1 eu-central-2
     eu-south-1 eu-south-2 il-central-1 me-central-1 me-south-1 mx-central-1`.split(/\s+/),
    ["us-east-1", "ap-southeast-2", "xaf-south-1", "af-south-1x", "eu-central-1", "ap-east-3", ""],
  ],
  [
    "generic 401 chat -",
    "provider",
    "alibaba dashscope-cn Moonshot kimi zai z.ai Z.AI zhipu minimax".split(" "),
    ["groq", "my-kimi", "z-ai", "zzai"],
  ],
  [
    "generic 404 chat -",
    "host",
    ["models.github.ai", "eu.models.github.ai", "models.inference.ai.azure.com"],
    ["xmodels.github.ai", "models.github.ai.example", "models-github.ai", "github.ai"],
  ],
])("%s depends on the %s", (facts, name, those, others) => {
  const told = (value: string) => {
    const { message, hint } = explained(facts, "x", { [name]: value });
    return `${message} ${hint}`.replaceAll(value === "" ? "this region" : value, "…");
  };
  const [first = ""] = those;
  expect(those.map(told)).toEqual(those.map(() => told(first)));
  for (const other of others) expect(told(other), other).not.toBe(told(first));
});
