import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { targets } from "../../src/emit/targets/index.js";
import { hostModelId, hostProviderId } from "../../src/emit/targets/parts/host-ids.js";
import validateManifest from "../../src/generated/validate-manifest.js";
import { checkManifest } from "../../src/runtime/manifest.js";
import {
  type EmitResult,
  emitCasePath,
  emitCases,
  emitted,
  readEmitCase,
  rendered,
} from "../support/emit.js";
import { lintText } from "../support/lint.js";

const CANARY = "canary-4711-";

/** Everything that is emitted for a case, in every target. */
function everything(result: EmitResult): string {
  return targets
    .map(({ name }) => rendered(name, result))
    .map(({ text, warnings }) => `${text}${warnings.join("\n")}`)
    .join("\n");
}

/** A canary as it is and in the encodings that hide it from a plain search. */
function disguises(text: string): readonly string[] {
  const base64 = ["", "x", "xx"].map((shift) =>
    Buffer.from(`${shift}${text}`).toString("base64").slice(4, -4),
  );
  return [
    text,
    Buffer.from(text).toString("hex"),
    encodeURIComponent(text),
    [...text].reverse().join(""),
    ...base64,
  ];
}

describe.each(emitCases)("%s", (name) => {
  const input = readEmitCase(name);
  const result = emitted(input);

  it("is emitted whole", async () => {
    expect(result.left).toEqual([]);
    expect(result.refused).toEqual([]);
    await expect(result.bytes).toMatchFileSnapshot(emitCasePath(name, "expected.manifest.json"));
  });

  it("is a manifest that the runtime takes", () => {
    expect(validateManifest(JSON.parse(result.bytes))).toBe(true);
    expect(checkManifest(JSON.parse(result.bytes))).toEqual(result.manifest);
  });

  it("is the same in the other targets", async () => {
    const nested = rendered("altimate-code", result);
    const litellm = rendered("litellm", result);
    await expect(nested.text).toMatchFileSnapshot(
      emitCasePath(name, "expected.altimate-code.json"),
    );
    await expect(litellm.text).toMatchFileSnapshot(emitCasePath(name, "expected.litellm.yaml"));
    const warnings = [...nested.warnings, "", ...litellm.warnings, ""].join("\n");
    await expect(warnings).toMatchFileSnapshot(emitCasePath(name, "expected.warnings.txt"));
  });

  it("holds no secret", () => {
    const text = everything(result);
    for (const disguise of disguises(CANARY)) expect(text).not.toContain(disguise);
    expect(text).not.toContain("left-out-of-every-file");
  });

  it("names the same credentials whatever is set on this machine", () => {
    const isPublic = (value: string) => !value.includes(CANARY);
    const env = Object.entries(input.env ?? {}).filter(([, value]) => isPublic(value));
    expect(emitted({ ...input, env: Object.fromEntries(env) }).bytes).toBe(result.bytes);
  });

  it("is read back from the altimate-code target to the same models", () => {
    const text = rendered("altimate-code", result).text;
    const again = emitted({ ...input, text });
    expect(again.refused).toEqual([]);
    expect(again.manifest.models).toEqual(inHostWords(result));
    if (result.program.models.every((model) => hostRef(model) === model.ref)) {
      expect(again.manifest.digest).toBe(result.manifest.digest);
    }
  });

  it("leaves nothing that altimate-code stumbles over", () => {
    const { text } = rendered("altimate-code", result);
    const { env, files, stored } = input;
    const codes = lintText(text, {
      ...(env && { env }),
      ...(files && { files }),
      ...(stored && { stored }),
    })
      .filter(({ severity, code }) => severity === "error" || code.startsWith("ALT7"))
      .map(({ code, message }) => `${code} ${message}`);
    // a deployment's address is kept, and a warning explains the consequence
    expect(codes.filter((it) => !it.startsWith("ALT711"))).toEqual([]);
    expect(codes.length > 0).toBe(name === "azure");
  });

  it("says the same to LiteLLM, read by a parser of YAML 1.1", () => {
    const { model_list } = parse(rendered("litellm", result).text, { version: "1.1" });
    const models = Object.entries(result.manifest.models).sort(([a], [b]) => (a < b ? -1 : 1));
    expect(model_list.map((it: { model_name: string }) => it.model_name)).toEqual(
      models.map(([ref]) => ref),
    );
    for (const [index, [, entry]] of models.entries()) {
      const { litellm_params, model_info } = model_list[index];
      expect(litellm_params.model.endsWith(`/${entry.model}`)).toBe(true);
      expect(model_info.max_input_tokens ?? null).toBe(entry.limits.context);
      expect(model_info.max_output_tokens ?? null).toBe(entry.limits.output);
      if (entry.cost === null) expect(model_info.input_cost_per_token).toBe(undefined);
      else expect(model_info.input_cost_per_token * 1_000_000).toBeCloseTo(entry.cost.input, 9);
    }
  });
});

function hostRef(model: EmitResult["program"]["models"][number]): string {
  return `${hostProviderId(model.provider)}/${hostModelId(model)}`;
}

/** The models under the ids that altimate-code gives them. */
function inHostWords({ manifest, program }: EmitResult) {
  return Object.fromEntries(
    program.models.map((model) => [
      hostRef(model),
      { ...manifest.models[model.ref], provider: hostProviderId(model.provider) },
    ]),
  );
}

it("has a target for every file of the folder", () => {
  const files = readdirSync(join(import.meta.dirname, "../../src/emit/targets"))
    .filter((file) => file.endsWith(".ts") && !["index.ts", "target.ts"].includes(file))
    .map((file) => file.replace(/\.ts$/, ""));
  expect(targets.map(({ name }) => name).sort()).toEqual(files.sort());
});
