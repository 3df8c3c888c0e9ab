/**
 * Writes `src/generated/` from `schema/`: for each schema a file of types and a ready validator. Compiling schemas at start-up would cost about 350 ms per run.
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Ajv, type AnySchemaObject } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { compile } from "json-schema-to-typescript";
import { isSuggestion, leanSchema, without } from "./lean-schema.js";
import { TOKEN_TYPE, tidyTypes, typeSchema } from "./type-schema.js";

const root = new URL("..", import.meta.url).pathname;
const schemaFolder = join(root, "schema");
const generatedFolder = join(root, "src/generated");
const banner = "// Generated from schema/ by `npm run generate`. Never edited by hand.\n";

const names = (await readdir(schemaFolder))
  .filter((file) => file.endsWith(".schema.json"))
  .map((file) => basename(file, ".schema.json"))
  .sort();
/** What programs read from files that others may have written. The rest is only printed. */
const readAtRunTime = [
  "altimate-code",
  "auth-store",
  "baseline",
  "manifest",
  "probe-lock",
  "trust",
] as const;
const schemas = new Map<string, AnySchemaObject>();
for (const name of names) {
  schemas.set(name, JSON.parse(await readFile(join(schemaFolder, `${name}.schema.json`), "utf8")));
}

await mkdir(generatedFolder, { recursive: true });
for (const [name, schema] of schemas) {
  const isConfig = name === "altimate-code";
  const source = isConfig ? typeSchema(schema) : without(schema, isSuggestion);
  const types = await compile(source, name, {
    bannerComment: banner,
    cwd: schemaFolder,
    additionalProperties: false,
    unreachableDefinitions: true,
    format: false,
    ignoreMinAndMaxItems: true,
  });
  await writeFile(
    join(generatedFolder, `${name}.ts`),
    tidyTypes(types, isConfig ? TOKEN_TYPE : ""),
  );
}

const declaration = `${banner}import type { ErrorObject } from "ajv";

/** True for valid data; otherwise false, and what is wrong is in \`errors\`. */
declare const validate: {
  (data: unknown): boolean;
  errors?: Pick<ErrorObject, "instancePath" | "keyword" | "params" | "message">[] | null;
};
export default validate;
`;
for (const name of readAtRunTime) {
  const schema = schemas.get(name);
  if (schema === undefined) throw new Error(`schema/ has no ${name}.schema.json`);
  // strict mode stays off: the config schema carries keywords that only editors read
  const ajv = new Ajv({
    // people want all mistakes in their config at once; for files written by programs, the first will do
    allErrors: name === "altimate-code",
    strict: false,
    inlineRefs: false,
    schemas: [...schemas.values()].filter((other) => other !== schema),
    code: { source: true, esm: true },
  });
  // nobody reads where in the schema an error came from, and every embedding program would include it
  const code = standalone
    .default(ajv, ajv.compile(leanSchema(schema)))
    .replaceAll(/schemaPath:"[^"]*",/g, "");
  // bundled, since the standalone code still requires ajv's run-time helpers
  const bundled = await build({
    stdin: { contents: code, resolveDir: root, loader: "js" },
    bundle: true,
    format: "esm",
    platform: "node",
    outfile: join(generatedFolder, `validate-${name}.js`),
    banner: { js: `// @ts-nocheck\n${banner}` },
    logLevel: "silent",
  });
  if (bundled.errors.length > 0)
    throw new Error(`esbuild could not bundle the validator of ${name}`);
  await writeFile(join(generatedFolder, `validate-${name}.d.ts`), declaration);
}
