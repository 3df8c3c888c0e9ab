import { expect, test } from "vitest";
import { isLoopback, withoutPort, withoutTrailingSlashes } from "../../src/language/addresses.js";

test.each([
  ["localhost", true],
  ["LOCALHOST:8080", true],
  ["127.0.0.1", true],
  ["127.250.3.4:443", true],
  ["[::1]", true],
  ["[::1]:8080", true],
  ["[::ffff:7f00:1]", true],
  ["a.localhost", false],
  ["localhost.example", false],
  ["127.0.0.1.example", false],
  ["1127.0.0.1", false],
  ["127.0.0", false],
  ["127.0.0.1.1", false],
  ["128.0.0.1", false],
  ["[::2]", false],
  ["[::ffff:8f00:1]", false],
  ["x[::ffff:7f00:1]", false],
  ["[::ffff:7f00:1]x", false],
  ["0.0.0.0", false],
  ["", false],
])("%s is this machine: %s", (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});

test.each([
  ["Example.com:443", "example.com"],
  ["example.com", "example.com"],
  ["[::1]:80", "[::1]"],
  ["[::1]", "[::1]"],
  ["a:80:b", "a:80:b"],
])("%s without its port is %s", (host, expected) => {
  expect(withoutPort(host)).toBe(expected);
});

test.each([
  ["https://a.example/v1/", "https://a.example/v1"],
  ["https://a.example///", "https://a.example"],
  ["https://a.example/v1", "https://a.example/v1"],
  ["/", ""],
  ["", ""],
])("%s without trailing slashes is %j", (address, expected) => {
  expect(withoutTrailingSlashes(address)).toBe(expected);
});
