// XML 1.0 §2.2: no document may contain other characters, not even escaped
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

const escapeXml = (text: string): string =>
  text.replace(ILLEGAL, "\ufffd").replace(/[&<>"\t\n\r]/g, (mark) => ENTITIES[mark] ?? mark);

/** An XML element: attributes, then either child elements or text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly content?: readonly Element[] | string;
}

function lines(element: Element, indent: string): string[] {
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join("");
  const start = `${indent}<${element.name}${attributes}`;
  const { content = [] } = element;
  if (content.length === 0) return [`${start}/>`];
  if (typeof content === "string") {
    return [`${start}>${escapeXml(content).replaceAll("&#10;", "\n")}</${element.name}>`];
  }
  const children = content.flatMap((child) => lines(child, `${indent}  `));
  return [`${start}>`, ...children, `${indent}</${element.name}>`];
}

/** A whole XML document. */
export function printXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, "").join("\n")}\n`;
}
