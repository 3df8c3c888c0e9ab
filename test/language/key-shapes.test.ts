import { describe, expect, test } from "vitest";
import {
  holdsKey,
  KEY_PIECE,
  keyRanges,
  mayHoldKey,
  withoutKeys,
} from "../../src/language/key-shapes.js";

const word = (length: number) => "aB3dE5fG7h".repeat(Math.ceil(length / 10)).slice(0, length);
const hex = (length: number) => "a1b2c3d4e5f60718".repeat(3).slice(0, length);

/** The shortest text that has the form of a real key. */
const KEYS: readonly string[] = [
  `sk-ant-${word(16)}`,
  `sk-or-${word(16)}`,
  `sk-lf-${word(16)}`,
  `pk-lf-${word(16)}`,
  `sk-${word(20)}`,
  `sk-proj_${"a".repeat(150)}1`,
  `sk_${word(20)}`,
  `pk_${word(20)}`,
  `rk_${word(20)}`,
  `csk-${word(16)}`,
  ...["gho_", "ghp_", "ghs_", "ghu_", "ghr_"].map((mark) => mark + word(16)),
  `github_pat_${word(16)}`,
  `glpat-${word(16)}`,
  ...["xoxa-", "xoxb-", "xoxe-", "xoxp-", "xoxr-", "xoxs-"].map((mark) => mark + word(16)),
  `dapi${hex(16)}`,
  `ABSK${word(20)}`,
  `bedrock-api-key-${word(16)}`,
  `AIza${word(30)}`,
  `ya29.${word(16)}`,
  `gsk_${word(16)}`,
  `xai-${word(20)}`,
  `hf_${word(16)}`,
  `nvapi-${word(16)}`,
  `pplx-${word(20)}`,
  `r8_${word(16)}`,
  `fw_${word(16)}`,
  `tgp_${word(16)}`,
  `vck_${word(16)}`,
  `AKIA${"A2B3C4D5E6F7G2H3"}`,
  `ASIA${"A2B3C4D5E6F7G2H3"}`,
  `eyJ${word(8)}.eyJ${word(8)}`,
];

describe("a key", () => {
  test.each(KEYS)("%s, whole and in a text, and not with one character less", (key) => {
    expect(holdsKey(key)).toBe(true);
    expect(holdsKey(`a_${key}`)).toBe(true);
    expect(keyRanges(`x: "${key}" y`)).toEqual([{ start: 4, end: 4 + key.length }]);
    expect(withoutKeys(`${key}, "${key}"`)).toBe('***, "***"');
    expect(holdsKey(key.slice(0, -1))).toBe(false);
    // inside a word it does not count
    expect(holdsKey(`a${key}`)).toBe(false);
    expect(mayHoldKey(key)).toBe(true);
  });

  test("a token in three parts goes with its signature", () => {
    const token = `eyJ${word(8)}.eyJ${word(8)}.${word(40)}`;
    expect(withoutKeys(`Bearer ${token}.`)).toBe("Bearer ***.");
  });

  test.each(["RSA ", "EC ", ""])("-----BEGIN %sPRIVATE KEY----- begins one", (kind) => {
    expect(holdsKey(`-----BEGIN ${kind}PRIVATE KEY-----`)).toBe(true);
    expect(holdsKey(`-----BEGIN ${kind}PUBLIC KEY-----`)).toBe(false);
  });
});

test.each([
  "sk-gateway-of-the-whole-company.example",
  "sk_a_name_without_any_digit_in_it",
  "skynet-gateway-1-of-the-company.example",
  "ASIA-PACIFIC-SOUTHEAST-1-AND-2",
  "ASIA2B3C4D5E6F7G2H3X9Y8Z7",
  "hfsomethingverylong1234567890",
  "dapi-of-the-company-in-the-west",
  `task-${"a1".repeat(20)}`,
  "eyJhbGciOiJIUzI1NiJ9.payload",
  "",
])("%s has not the form of a key", (text) => {
  expect(holdsKey(text)).toBe(false);
  expect(withoutKeys(text)).toBe(text);
});

test.each([
  ["sk-gateway-of-the-whole-company", true],
  ["rk-abcdefghijklmnop", true],
  ["pk-abcdefghijklmnop", true],
  ["pk-abcdefghijklmno", false],
  ["dapi-of-the-company-in", true],
  ["eyJhbGciOiJIUzI1NiJ9", true],
  ["eyJhbGciOiJIU", false],
  ["skynet-gateway-1-of-the-company.example", false],
  ["pkgs-gateway-of-the-company.example", false],
])("%s may hold a key: %s", (text, expected) => {
  expect(mayHoldKey(text)).toBe(expected);
});

test.each([
  ["sk-ab***xyz", "-"],
  ["Key sk-1234 is off", "Key - is off"],
  ["sk-1234 and pk-1234", "- and -"],
  ["sk-123", "sk-123"],
  ["pk-1234.", "-"],
  ["AKIA12345678", "-"],
  ["AROA1234*678", "-"],
  ["AIDA1234567", "AIDA1234567"],
  ["eyJabcdef.x.y.z.w.v", "-.v"],
  ["eyJabcde", "eyJabcde"],
  ["tid=1;exp=2, rest", "-, rest"],
  ["risk-free", "risk-free"],
])("of %s what may be a piece of a key is found", (text, expected) => {
  expect(text.replace(KEY_PIECE, "-")).toBe(expected);
});

describe("long crafted texts take no longer by the square", () => {
  // a pattern that is not linear takes minutes here, and the test's own time limit notices
  test.each(["sk-", "sk_", "eyJ-", "eyJaaaaaaaa.", "-----BEGIN ", "sk-ant-", "tid=", "AKIA"])(
    "%s over and over",
    (piece) => {
      const text = piece.repeat(100_000 / piece.length);
      expect(withoutKeys(text).length).toBeGreaterThan(0);
      expect(typeof mayHoldKey(text)).toBe("boolean");
      expect(text.replace(KEY_PIECE, "").length).toBeLessThanOrEqual(text.length);
    },
  );
});
