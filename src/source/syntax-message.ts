/** What the parser expected where it stumbled: the whole config, a key of an object, or a value. */
export type Expected = "config" | "key" | "value";

/**
 * Says what is wrong with a part of the text, from the parser's error code (`printParseErrorCode` of
 * jsonc-parser). Quotes punctuation only: a broken text can have a secret anywhere.
 */
export function syntaxMessage(
  code: string,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  expected: Expected,
): string {
  const found = describe(text, start, end);
  if (/^(<{7}|={7}|>{7})$/.test(text.slice(start, end))) {
    return "Git left a merge conflict here. Keep one of the two sides and delete the markers.";
  }
  if (expected === "config" && code !== "UnexpectedEndOfComment") {
    return `A config is one object and starts with "{"; found ${found}.`;
  }
  switch (code) {
    case "PropertyNameExpected":
      return `Expected a key in double quotes, found ${found}.`;
    case "ValueExpected":
      return `Expected a value, found ${found}.`;
    case "ColonExpected":
      return `Expected ":" after the key, found ${found}.`;
    case "CommaExpected":
      if (found === '"]"') return 'Expected "," or "}" before "]": an object is still open here.';
      if (found === '"}"') return 'Expected "," or "]" before "}": an array is still open here.';
      return `A "," is missing before ${expected === "key" && found === "a string" ? "this key" : found}.`;
    case "CloseBraceExpected":
      return `Expected "}" or ",", found ${found}.`;
    case "CloseBracketExpected":
      return `Expected "]" or ",", found ${found}.`;
    case "EndOfFileExpected":
      return `Expected the end of the file after the config object, found ${found}.`;
    case "UnexpectedEndOfComment":
      return "This comment is never closed with */.";
    case "UnexpectedEndOfString":
      return "This string has no closing quote on its line.";
    case "UnexpectedEndOfNumber":
      return "This is not a JSON number.";
    case "InvalidUnicode":
      return "A \\u escape needs four hexadecimal digits.";
    case "InvalidEscapeCharacter":
      return 'This string has an unknown JSON escape. To write a backslash, use "\\\\".';
    case "InvalidCharacter":
      return "A string must not contain a raw line break or control character; write \\n or \\t.";
    default:
      return expected === "key"
        ? `Keys need double quotes; found ${found}.`
        : `Text values need double quotes; found ${found}.`;
  }
}

/** Names what was found, without quoting it if it could be (part of) a secret. */
function describe(text: string, start: number, end: number): string {
  const found = text.slice(start, end);
  if (text.slice(start).trim() === "") return "the end of the file";
  if (/^[{}[\],:]$/.test(found)) return `"${found}"`;
  if (found.startsWith('"')) return "a string";
  if (found.startsWith("'")) return "single quotes";
  if (/^-?\d/.test(found)) return "a number";
  return /^(true|false|null)$/.test(found) ? found : "a bare word";
}
