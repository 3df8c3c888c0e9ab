import { expect, test } from "vitest";
import { printSheets, type Sheet } from "../../src/report/sheet.js";

const sheet = (changes: Partial<Sheet>): Sheet => ({
  title: "Title",
  paragraphs: [],
  rows: [],
  ...changes,
});
const link = "https://example.com/a/very/long/link/that/stays/whole";

test.each<[name: string, sheets: readonly Sheet[], expected: readonly string[]]>([
  ["nothing", [], []],
  ["a title alone", [sheet({})], ["Title"]],
  ["a hostile title", [sheet({ title: "a\u001b[2J" })], ["a␛[2J"]],
  [
    "sentences, each apart from the next",
    [sheet({ paragraphs: ["One two three four five six seven.", "Eight."] })],
    ["Title", "  One two three four five six", "  seven.", "", "  Eight."],
  ],
  [
    "text that keeps its lines",
    [sheet({ paragraphs: [{ code: '{\r\n\t"a": 1, and so on beyond the edge\n\n}\u001b' }] })],
    ["Title", "    {", '      "a": 1, and so on beyond the edge', "", "    }␛"],
  ],
  [
    "rows, whose values stand one under the other",
    [
      sheet({
        rows: [
          { label: "a", value: "one" },
          { label: "long", value: "two three four five six seven", note: "eight nine ten eleven" },
          { label: "", value: "twelve" },
        ],
      }),
    ],
    [
      "Title",
      "  a     one",
      "  long  two three four five six",
      "        seven",
      "        eight nine ten eleven",
      "        twelve",
    ],
  ],
  [
    "rows behind sentences",
    [sheet({ paragraphs: ["One."], rows: [{ label: "日本", value: "two" }] })],
    ["Title", "  One.", "", "  日本  two"],
  ],
  [
    "a link, whole; and words about one, broken",
    [
      sheet({
        rows: [
          { label: "see", value: link },
          { label: "or", value: `go to ${link}` },
          { label: "or", value: `${link} now` },
        ],
      }),
    ],
    [
      "Title",
      "  see  https://example.com/a/very/long/link/that/stays/whole",
      "  or   go to",
      "       https://example.com/a/ver",
      "       y/long/link/that/stays/wh",
      "       ole",
      "  or   https://example.com/a/ver",
      "       y/long/link/that/stays/wh",
      "       ole now",
    ],
  ],
  ["two things", [sheet({}), sheet({ title: "Other" })], ["Title", "", "Other"]],
])("%s", (_name, sheets, expected) => {
  const lines = printSheets(sheets, { width: 32, colorLevel: 0 }).split("\n");
  expect(lines).toEqual([...expected, ""]);
});
