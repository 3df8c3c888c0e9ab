import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";

const folder = join(import.meta.dirname, "../../schema");
const ajv = new Ajv({ strict: false });
for (const name of readdirSync(folder).filter((file) => file.endsWith(".schema.json"))) {
  ajv.addSchema(JSON.parse(readFileSync(join(folder, name), "utf8")), name);
}

/** The validator of `schema/<name>.schema.json`. */
export function validatorOf(name: string): ValidateFunction {
  const validate = ajv.getSchema(`${name}.schema.json`);
  if (validate === undefined) throw new Error(`There is no schema/${name}.schema.json.`);
  return validate;
}
