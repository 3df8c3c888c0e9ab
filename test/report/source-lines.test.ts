import { describe, expect, test } from "vitest";
import { cellsOf, linesOf, maskedText, nearby } from "../../src/report/source-lines.js";

test("a text is broken where positions are counted", () => {
  expect(linesOf("a\r\nbc\r\rd\n")).toEqual([
    { number: 1, start: 0, end: 1, text: "a" },
    { number: 2, start: 3, end: 5, text: "bc" },
    { number: 3, start: 6, end: 6, text: "" },
    { number: 4, start: 7, end: 8, text: "d" },
    { number: 5, start: 9, end: 9, text: "" },
  ]);
  expect(linesOf("")).toEqual([{ number: 1, start: 0, end: 0, text: "" }]);
});

describe("the second line of a text", () => {
  const [, line = { number: 0, start: 0, end: 0, text: "" }] = linesOf("first\n0123456789\nlast");
  const span = (start: number, end: number) => ({ start: start + 6, end: end + 6 });

  test.each<[string, readonly { start: number; end: number }[], string]>([
    ["nothing", [], "0123456789"],
    ["a stretch", [span(2, 4)], "01***456789"],
    ["a single character", [span(2, 3)], "01***3456789"],
    ["its beginning", [span(0, 2)], "***23456789"],
    ["its end", [span(8, 10)], "01234567***"],
    ["all of it", [span(0, 10)], "***"],
    ["more than it", [span(-6, 12)], "***"],
    ["what ends where it begins", [span(-6, 0)], "0123456789"],
    ["what begins where it ends", [span(10, 12)], "0123456789"],
    ["an empty stretch", [span(3, 3)], "0123456789"],
    ["stretches in any order", [span(6, 8), span(1, 3), span(4, 5)], "0***3***5***89"],
    ["neighbours", [span(1, 3), span(3, 5)], "0******56789"],
    ["stretches that overlap", [span(1, 4), span(3, 6)], "0******6789"],
    ["a stretch within another", [span(1, 8), span(3, 5)], "0***89"],
    ["the same stretch twice", [span(1, 3), span(1, 3)], "0***3456789"],
  ])("with %s masked", (_name, masked, expected) => {
    expect(maskedText(line, masked)).toBe(expected);
    const cells = cellsOf(line, masked);
    expect(cells.map(({ text }) => text).join("")).toBe(expected);
    // every offset of the line is in one cell
    expect(cells.map(({ start }) => start)).toEqual(
      [6, ...cells.map(({ end }) => end)].slice(0, -1),
    );
    expect(cells.at(-1)?.end).toBe(16);
  });

  test("has a cell for each character, and one for a mask", () => {
    const [emoji = line] = linesOf("a🔑b");
    expect(cellsOf(emoji, [{ start: 3, end: 4 }])).toEqual([
      { start: 0, end: 1, text: "a" },
      { start: 1, end: 3, text: "🔑" },
      { start: 3, end: 4, text: "***" },
    ]);
  });
});

test("of a very long line, 500 characters to each side are near", () => {
  const [, line = { number: 0, start: 0, end: 0, text: "" }] = linesOf(
    `x\n${"0123456789".repeat(300)}`,
  );
  const near = (offset: number) => {
    const { start, end, text, number } = nearby(line, offset);
    return { start, end, number, same: text === line.text.slice(start - 2, end - 2) };
  };
  expect(near(2)).toEqual({ start: 2, end: 502, number: 2, same: true });
  expect(near(1502)).toEqual({ start: 1002, end: 2002, number: 2, same: true });
  expect(near(3002)).toEqual({ start: 2502, end: 3002, number: 2, same: true });
});
