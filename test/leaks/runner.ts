import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import {
  makePlace,
  type Person,
  type Place,
  removePlace,
  runProduct,
  writeFiles,
} from "./adapter.js";
import { fence } from "./guard.js";
import { type Interceptor, startInterceptor } from "./interceptor.js";
import { DERIVED, type Prepared, prepare } from "./prepare.js";
import type { Row } from "./row.js";
import type { Sighting } from "./sighting.js";

/** What became of one run of a row. */
export interface Observed {
  readonly row: Row;
  readonly values: ReadonlyMap<string, string>;
  readonly codes: readonly number[];
  /** Everything that was printed and written: by where it was found. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly seen: readonly Sighting[];
  readonly questions: readonly string[];
  /** Of the processor. */
  readonly seconds: number;
  /** How much was taken of answers. */
  readonly megabytes: number;
}

/** Runs rows, one after another: the process's own environment is part of each. */
export interface Runner {
  run(row: Row, salt?: string): Promise<Observed>;
  close(): Promise<void>;
}

/** Owner-only files that hold secrets by their nature. */
const STORES =
  /^home\/\.(local\/share\/(altimate-code|opencode)\/auth\.json|altimate\/altimate\.json)$/;

/** Starts the interceptor and fences this process in. */
export async function startRunner(): Promise<Runner> {
  const interceptor = await startInterceptor();
  const release = fence(interceptor.authority.pem, interceptor.seen);
  return {
    run: (row, salt = row.name) => runRow(interceptor, row, salt),
    close: async () => {
      release();
      await interceptor.close();
    },
  };
}

async function runRow(interceptor: Interceptor, row: Row, salt: string): Promise<Observed> {
  const place = makePlace();
  const here = `http://127.0.0.1:${interceptor.port}`;
  const prepared = prepare(row, { here, home: place.home }, salt);
  const before = process.env;
  const outputs: Record<string, string> = {};
  const questions: string[] = [];
  const codes: number[] = [];
  const env = surroundings(prepared, place, interceptor);
  interceptor.begin(row.manner ?? "ok", prepared.values.get(DERIVED) ?? "");
  const started = process.cpuUsage();
  try {
    fill(place, prepared);
    process.env = env;
    for (const [index, args] of prepared.runs.entries()) {
      const keep = (stream: string, text: string) => {
        const where = `${stream} of ${index + 1}`;
        outputs[where] = (outputs[where] ?? "") + text;
      };
      const person: Person | null =
        row.says === undefined
          ? null
          : { says: row.says, hears: (it) => questions.push(it), types: prepared.stdin };
      const terminal = row.terminal === true ? (text: string) => keep("stdout", text) : null;
      const run = { args, env, stdin: prepared.stdin, person, terminal };
      const { code, stdout, stderr } = await runProduct(place, run);
      keep("stdout", stdout);
      keep("stderr", stderr);
      codes.push(code);
    }
    const { user, system } = process.cpuUsage(started);
    const seconds = (user + system) / 1e6;
    if (questions.length > 0) outputs["the questions"] = questions.join("\n");
    Object.assign(outputs, writtenFiles(place, prepared));
    const { values } = prepared;
    const seen = [...interceptor.seen];
    const megabytes = interceptor.given() / 2 ** 20;
    return { row, values, codes, outputs, seen, questions, seconds, megabytes };
  } finally {
    process.env = before;
    removePlace(place);
  }
}

function fill(place: Place, { home, project }: Prepared): void {
  for (const folder of [place.home, place.project]) mkdirSync(folder, { recursive: true });
  writeFiles(place.home, home);
  writeFiles(place.project, project);
}

function surroundings({ env }: Prepared, { home }: Place, { port }: Interceptor) {
  const proxy = `http://127.0.0.1:${port}`;
  return {
    HOME: home,
    HTTPS_PROXY: proxy,
    HTTP_PROXY: proxy,
    AWS_EC2_METADATA_DISABLED: "true",
    ...env,
  };
}

/** Files that were not there before, or hold something else now. */
function writtenFiles(place: Place, { home, project }: Prepared): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [path, text] of Object.entries(home)) given[`home/${path}`] = text;
  for (const [path, text] of Object.entries(project)) given[`project/${path}`] = text;
  const written: Record<string, string> = {};
  const entries = readdirSync(place.root, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(place.root, path).replaceAll("\\", "/");
    const text = readFileSync(path, "latin1");
    // a name can be the leak as well
    if (given[name] !== Buffer.from(text, "latin1").toString("utf8") && !STORES.test(name)) {
      written[name] = `${name}\n${text}`;
    }
  }
  return written;
}
