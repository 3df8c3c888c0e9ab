import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makePlace, removePlace, writeFiles } from "./adapter.js";
import { startInterceptor } from "./interceptor.js";
import { DERIVED, prepare } from "./prepare.js";
import type { Row } from "./row.js";
import type { Observed } from "./runner.js";

const PROGRAM = join(import.meta.dirname, "../../dist/cli.cjs");

/**
 * Runs a row against the built command line, as a process of its own that trusts the interceptor by
 * NODE_EXTRA_CA_CERTS. Nothing fences that process in: for rows that the fence has seen already.
 */
export async function runBuilt(row: Row): Promise<Observed> {
  const interceptor = await startInterceptor();
  const place = makePlace();
  const folder = mkdtempSync(join(tmpdir(), "altimate-authority-"));
  const outputs: Record<string, string> = {};
  const codes: number[] = [];
  const started = performance.now();
  try {
    const here = `http://127.0.0.1:${interceptor.port}`;
    const prepared = prepare(row, { here, home: place.home }, row.name);
    writeFiles(place.home, prepared.home);
    writeFiles(place.project, prepared.project);
    const authority = join(folder, "authority.pem");
    writeFileSync(authority, interceptor.authority.pem);
    interceptor.begin(row.manner ?? "ok", prepared.values.get(DERIVED) ?? "");
    const env = {
      PATH: process.env.PATH ?? "",
      HOME: place.home,
      HTTPS_PROXY: here,
      HTTP_PROXY: here,
      NODE_EXTRA_CA_CERTS: authority,
      AWS_EC2_METADATA_DISABLED: "true",
      ...prepared.env,
    };
    for (const [index, args] of prepared.runs.entries()) {
      const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: place.project, env });
      child.stdin.end(prepared.stdin);
      const keep = (stream: string) => (chunk: Buffer) => {
        const where = `${stream} of ${index + 1}`;
        outputs[where] = (outputs[where] ?? "") + chunk.toString("utf8");
      };
      child.stdout.on("data", keep("stdout"));
      child.stderr.on("data", keep("stderr"));
      codes.push(
        await new Promise<number>((resolve) => child.on("close", (code) => resolve(code ?? -1))),
      );
    }
    const { values } = prepared;
    const seconds = (performance.now() - started) / 1_000;
    const seen = [...interceptor.seen];
    const megabytes = interceptor.given() / 2 ** 20;
    return { row, values, codes, outputs, seen, questions: [], seconds, megabytes };
  } finally {
    removePlace(place);
    rmSync(folder, { recursive: true, force: true });
    await interceptor.close();
  }
}
