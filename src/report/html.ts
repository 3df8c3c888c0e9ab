import { neutral } from "./text.js";

/** Text that is already HTML, so it is not escaped again. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Content = string | number | null | Markup | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Line breaks stay; anything else that could reorder or hide text is made visible first. */
function escapeText(text: string): string {
  const safe = text.split("\n").map(neutral).join("\n");
  return safe.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

function print(content: Content): string {
  if (content === null) return "";
  if (content instanceof Markup) return content.text;
  if (typeof content === "string") return escapeText(content);
  return typeof content === "number" ? String(content) : content.map(print).join("");
}

/** HTML in which all interpolated values are escaped, unless made by this function. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const printed = parts.map((part, index) => part + print(contents[index] ?? null));
  return new Markup(printed.join(""));
}
