import { expect, onTestFinished, test } from "vitest";
import type { CheckReport } from "../../src/generated/check-report.js";
import type { ProbeReport } from "../../src/generated/probe-report.js";
import { createHttp, NetError, resolveCredential } from "../../src/net/index.js";
import { makePlace, removePlace, runCommandLine, writeFiles } from "../support/command-line.js";

type Verdict = "usable" | "missing" | "unsendable" | "foreign";

const NAMED = { openai: { options: { apiKey: "{env:OPENAI_API_KEY}" } } };
const PICKED_UP = { openai: {} };

/** What each program says of a value of `OPENAI_API_KEY`. */
async function verdicts(value: string, provider: object) {
  const place = makePlace();
  onTestFinished(() => removePlace(place));
  writeFiles(place.project, {
    "altimate-code.json": JSON.stringify({ provider, model: "openai/gpt-5.4" }),
  });
  const env = { OPENAI_API_KEY: value };
  const run = (...args: string[]) => runCommandLine(place, { args, env });
  const check = await run("config", "check", "--format", "json");
  const probe = await run("probe", "openai", "--offline", "--format", "json");
  return {
    check: ofCheck(JSON.parse(check.stdout)),
    emit: (await run("emit")).code === 0 ? "emitted" : "stopped",
    probe: ofProbe(JSON.parse(probe.stdout)),
    runtime: await ofRuntime(env),
  };
}

function ofCheck({ findings }: CheckReport): Verdict {
  const has = (code: string, severity: string) =>
    findings.some((it) => it.code === code && it.severity === severity);
  if (has("ALT308", "error")) return "unsendable";
  if (has("ALT405", "error")) return "foreign";
  return has("ALT404", "warning") || has("ALT304", "warning") ? "missing" : "usable";
}

function ofProbe({ results }: ProbeReport): Verdict {
  const { reason, message } = results[0] ?? {};
  if (reason === "missing_credential") return "missing";
  if (reason !== "invalid_key") return "usable";
  return message?.includes("no HTTP header can carry") === true ? "unsendable" : "foreign";
}

async function ofRuntime(env: Readonly<Record<string, string>>): Promise<Verdict> {
  const http = createHttp({ env: {} });
  onTestFinished(() => http.close());
  try {
    const found = await resolveCredential(
      { from: "env", name: "OPENAI_API_KEY" },
      {
        env,
        http,
        url: new URL("https://api.openai.com"),
        now: () => 0,
        readFile: async () => null,
        permit: () => {},
      },
    );
    return found.kind === "missing" ? "missing" : "usable";
  } catch (error) {
    expect(error).toBeInstanceOf(NetError);
    expect(String(error)).toContain("no HTTP header can carry");
    return "unsendable";
  }
}

const key = `sk-proj-${"k1".repeat(20)}`;

test.for<{ it: string; value: string; verdict: Verdict }>([
  { it: "a key", value: key, verdict: "usable" },
  { it: "a line break at its end", value: `${key}\n`, verdict: "usable" },
  { it: "white space around it", value: ` \t${key}\r\n`, verdict: "usable" },
  { it: "a line break inside", value: `${key}\n${key}`, verdict: "unsendable" },
  { it: "a tab inside", value: `${key}\t1`, verdict: "unsendable" },
  { it: "a bell", value: `${key}\u0007`, verdict: "unsendable" },
  { it: "a control character above ASCII", value: `${key}\u0085`, verdict: "unsendable" },
  { it: "a typographic quote", value: `“${key}”`, verdict: "unsendable" },
  { it: "another vendor's key", value: "sk-ant-api03-example", verdict: "foreign" },
  { it: "another vendor's key and a line break", value: "sk-ant-example\n", verdict: "foreign" },
  { it: "white space alone", value: " \n", verdict: "missing" },
])("$it is $verdict to check, emit, probe and the runtime", async ({ value, verdict }) => {
  const isStopped = verdict === "unsendable" || verdict === "foreign";
  for (const provider of [NAMED, PICKED_UP]) {
    expect(await verdicts(value, provider)).toEqual({
      check: verdict,
      emit: isStopped ? "stopped" : "emitted",
      probe: verdict,
      // a manifest knows no vendor's format: a foreign key is stopped on the way to it
      runtime: verdict === "foreign" ? "usable" : verdict,
    });
  }
});
