import { stepsOf } from "../../language/path.js";
import { type ConfigNode, propertyOf } from "../../source/node.js";

/**
 * The steps of a path as people write it: a JSON pointer, or names with dots between them. Names in
 * the config may contain dots themselves (`gpt-5.4`), so the longest match wins.
 */
export function parsePath(text: string, root: ConfigNode | null): readonly string[] {
  if (text.startsWith("/")) return stepsOf(text);
  const steps: string[] = [];
  let rest = text.split(".");
  let node = root ?? undefined;
  while (rest.length > 0) {
    let length = rest.length;
    while (length > 1 && propertyOf(node, rest.slice(0, length).join(".")) === undefined)
      length -= 1;
    const step = rest.slice(0, length).join(".");
    steps.push(step);
    node = propertyOf(node, step)?.value;
    rest = rest.slice(length);
  }
  return steps;
}
