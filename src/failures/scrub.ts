import { KEY_PIECE } from "../language/key-shapes.js";
import { SCHEME_IN_TEXT } from "../language/schemes.js";

/** What replaces anything removed. */
const HIDDEN = "[hidden]";

/** Order matters: the more specific pattern goes first. */
const RULES: readonly (readonly [RegExp, string])[] = [
  // ANSI sequences first, so that no remains of them look like text; then control characters.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  [/\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-_])/g, ""],
  // Also the invisible and bidirectional characters, which can disguise text.
  [/[\p{Cc}\u2028\u2029]+/gu, " "],
  [/\p{Cf}/gu, ""],
  [/\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/?#@"'<>]{1,500}@/gi, `$1${HIDDEN}@`],
  [/(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s?#"'<>]{1,500})[?#][^\s"'<>]+/gi, `$1?${HIDDEN}`],
  [SCHEME_IN_TEXT, `$1 ${HIDDEN}`],
  [KEY_PIECE, HIDDEN],
  [
    /((?:api[ _-]?key|access[ _-]?key(?:[ _-]?id)?|secret|password|passwd|token|authorization|credential)(?: provided)?["']?\s{0,3}[:=]\s{0,3}["']?)(?!\[hidden)[^\s"',;]+/gi,
    `$1${HIDDEN}`,
  ],
  [/[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g, HIDDEN],
  // An AWS identity names the account and the person; the resource in the same sentence does not.
  [/\barn:aws[a-z-]*:(?:iam|sts)::[^\s"',]+/g, HIDDEN],
  // before the account number: the last group may be digits alone
  [/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, HIDDEN],
  [/(?<!\d)\d{12}(?!\d)/g, HIDDEN],
  [/(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?(?![\d.]*\d)/g, HIDDEN],
  [
    /(?<![A-Za-z0-9:])(?:[0-9a-f]{1,4}:){3,7}(?:[0-9a-f]{1,4})?(?::[0-9a-f]{0,4}){0,4}(?![A-Za-z0-9:])/gi,
    HIDDEN,
  ],
  [
    /(?<![A-Za-z0-9:])(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,5})?::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,5})(?![A-Za-z0-9:])/gi,
    HIDDEN,
  ],
  [
    /\b((?:user|account|principal|tenant|subscription|organization|org|project)\s{1,3})(["'`])[^"'`]{1,200}\2/gi,
    `$1${HIDDEN}`,
  ],
  [/\b(on behalf of (?:user )?)[^\s"',;]+/gi, `$1${HIDDEN}`],
  [/\b(?:org|proj|acct|user)[-_][A-Za-z0-9]{6,}/g, HIDDEN],
  [/\b((?:project|workspace|account|subscription):?\s{1,3})\d{5,}/gi, `$1${HIDDEN}`],
  [/\bprojects\/[^\s/"'`]{1,100}/g, `projects/${HIDDEN}`],
  // Long runs that no word or model id has: hex, then base64 with letters and digits mixed.
  [/\b[0-9a-f]{20,}\b/gi, HIDDEN],
  [/(?<![A-Za-z0-9])(?=[A-Za-z]{0,200}\d)(?=\d{0,200}[A-Za-z])[A-Za-z0-9]{20,}/g, HIDDEN],
  [
    /(?<![\w+/=-])(?=[a-z\d_+/=-]{0,200}[A-Z])(?=[A-Z\d_+/=-]{0,200}[a-z])(?=[A-Za-z_+/=-]{0,200}\d)[\w+/=-]{32,}/g,
    HIDDEN,
  ],
];

/** Removes what must not be shown from foreign text: keys, tokens, people, addresses, escapes. */
export function scrub(text: string): string {
  return RULES.reduce((clean, [pattern, replacement]) => clean.replace(pattern, replacement), text);
}

/** More is never shown; most patterns above take the square of the length. */
const LONGEST = 8_192;

function wholeWords(text: string): string {
  let end = text.length;
  while (end > 0 && !/\s/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** A scrubbed text as one line. The end is cut last: half a key would no longer be recognised. */
export function oneLine(text: string): string {
  const head = text.length > LONGEST ? wholeWords(text.slice(0, LONGEST)) : text;
  const line = scrub(head).replace(/\s+/g, " ").trim();
  return line.length <= 200 ? line : `${line.slice(0, 199)}…`;
}
