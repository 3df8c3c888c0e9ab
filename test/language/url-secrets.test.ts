import { expect, test } from "vitest";
import { urlMasks, urlSecrets, withoutUrlSecrets } from "../../src/language/url-secrets.js";

const texts = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

test.each<[url: string, secrets: readonly string[], shown: string]>([
  ["https://a.example/v1", [], "https://a.example/v1"],
  ["https://ann:pw@a.example/v1", ["ann:pw"], "https://***@a.example/v1"],
  ["https://ann@a.example", ["ann"], "https://***@a.example"],
  ["https://ann:p@ss@a.example", ["ann:p@ss"], "https://***@a.example"],
  ["https://@a.example", [], "https://@a.example"],
  ["https://a.example/@me", [], "https://a.example/@me"],
  ["https://a.example?to=b@c", [], "https://a.example?to=b@c"],
  ["https://a.example#b@c", [], "https://a.example#***"],
  ["https://a.example/#", [], "https://a.example/#"],
  ["a://b#c#d and e#f", [], "a://b#*** and e#f"],
  ["#a://b", [], "#a://b"],
  ["https://a/?key=k#k2", ["k"], "https://a/?key=***#***"],
  ["  https://ann:pw@a.example", ["ann:pw"], "  https://***@a.example"],
  ["https://a?x=1, https://u:p@b", ["u:p"], "https://a?x=1, https://***@b"],
  ["https://a/?api-key=k1", ["k1"], "https://a/?api-key=***"],
  ["https://a/?v=1&sig=s%3D&x=2", ["s%3D"], "https://a/?v=1&sig=***&x=2"],
  ["https://a/?code=c#part", ["c"], "https://a/?code=***#***"],
  ["https://u:p@a/?key=k&token=t", ["u:p", "k", "t"], "https://***@a/?key=***&token=***"],
  ["https://a/?design=d", [], "https://a/?design=***"],
  ["https://a/?key=", [], "https://a/?key="],
  ["https://a/?api-version=1", [], "https://a/?api-version=1"],
  ["https://a/?region=x?key=k", ["k"], "https://a/?region=x?key=***"],
  ["https://a/?sig=s?x=1?key=k", ["s?x=1?key=k"], "https://a/?sig=***"],
  ["a.example/?key=k", [], "a.example/?key=***"],
  ['{"u":"https://u:p@a/?key=k","b":1}', ["u:p", "k"], '{"u":"https://***@a/?key=***","b":1}'],
])("%s", (url, secrets, shown) => {
  expect(texts(url, urlSecrets(url))).toEqual(secrets);
  expect(withoutUrlSecrets(url)).toBe(shown);
});

test("the spans come in the order of the text", () => {
  const url = "https://a/?key=k, https://u:p@b";
  expect(texts(url, urlMasks(url))).toEqual(["k,", "u:p"]);
});

test.each(["://", "?a", "?a=", "x://u:p", "https://a@", "a://#", "#"])(
  "%s over and over takes no longer by the square",
  (piece) => {
    expect(withoutUrlSecrets(piece.repeat(20_000))).not.toBe("");
  },
);
