/** Text for people and machines: safe to print, measured and broken in terminal columns. */

// Controls, bidi and other format characters, lone surrogates, line and paragraph separators: what
// could move the cursor, reorder a line ("Trojan Source", CVE-2021-42574) or hide in it.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** One visible character, one column wide, in place of an unsafe one. */
function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\ufffd";
}

/** The text with each character that a terminal would act on replaced by a visible one. */
export function neutral(text: string): string {
  return text.replace(UNSAFE, visible);
}

/** A line that a CI runner would take for one of its commands, which begin with :: or ##, taken for text. */
function noCommand(line: string): string {
  return /^\s*(?:::|##)/.test(line) ? `\\${line.trimStart()}` : line;
}

/** A file's name at the start of a line: safe to print, and no command of a CI runner. */
export function leadingPath(path: string): string {
  return /^\s*(?:::|##)/.test(path) ? `./${neutral(path)}` : neutral(path);
}

/** A neutral text of several lines: line breaks stay, tabs become spaces. */
export function neutralLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map((line) => neutral(line.replaceAll("\t", "  ")));
}

const ZERO_WIDTH = /\p{M}/u;
const DOUBLE_WIDTH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const HALF_WIDTH_FORM = /[\uff61-\uffdc]/;

/** The terminal columns that one code point of a neutral text takes. */
function characterWidth(character: string): 0 | 1 | 2 {
  if (ZERO_WIDTH.test(character)) return 0;
  return DOUBLE_WIDTH.test(character) && !HALF_WIDTH_FORM.test(character) ? 2 : 1;
}

/** The terminal columns that a neutral text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The text padded with spaces to a width in columns. */
export function padTo(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** A neutral text, cut at its end with an ellipsis if it is too wide. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const [start = ""] = pieces(text, width - 1);
  return width < 1 ? "" : `${width < 2 ? "" : start}…`;
}

/** A word that is wider than a line, cut into pieces that fit. */
function* pieces(word: string, width: number): Generator<string> {
  let piece = "";
  let used = 0;
  for (const character of word) {
    const columns = characterWidth(character);
    if (used + columns > width && piece !== "") {
      yield piece;
      piece = "";
      used = 0;
    }
    piece += character;
    used += columns;
  }
  yield piece;
}

/** The text made neutral and broken at spaces into lines of at most `width` columns. */
export function wrap(text: string, width: number): string[] {
  return neutralLines(text).flatMap((line) => {
    const lines: string[] = [];
    let current = "";
    for (const word of line.split(" ").flatMap((long) => [...pieces(long, width)])) {
      const longer = current === "" ? word : `${current} ${word}`;
      if (displayWidth(longer) <= width) {
        current = longer;
      } else {
        lines.push(current);
        current = word;
      }
    }
    return [...lines, current].map((full) => noCommand(full.trimEnd()));
  });
}

/** `1 error`, `2 errors`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

const TERMINAL_CHARACTERS = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const LONE_SURROGATES = /\p{Cs}/gu;

const escapeUnits = (character: string): string =>
  character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");

/**
 * JSON for a file or a terminal. Characters that a terminal would act on are escaped: the value
 * stays the same, and a hostile file name or key can't repaint the screen. Lone surrogates,
 * which many parsers refuse, become U+FFFD.
 */
export function printJson(value: unknown): string {
  const wellFormed = (_key: string, item: unknown): unknown =>
    typeof item === "string" ? item.replace(LONE_SURROGATES, "\ufffd") : item;
  const text = JSON.stringify(value, wellFormed, 2);
  return `${text.replace(TERMINAL_CHARACTERS, escapeUnits)}\n`;
}
