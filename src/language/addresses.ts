import { withoutTrailing } from "./text.js";

/** True for this machine's own addresses, with or without a port. `*.localhost` may resolve elsewhere and does not count. */
export function isLoopback(host: string): boolean {
  const name = withoutPort(host);
  return (
    name === "localhost" ||
    name === "[::1]" ||
    /^127(\.\d{1,3}){3}$/.test(name) ||
    /^\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\]$/.test(name)
  );
}

/** A host without its port, in lower case; an IPv6 address keeps its brackets. */
export function withoutPort(host: string): string {
  return host.replace(/:\d{1,5}$/, "").toLowerCase();
}

/** An address without trailing slashes. */
export function withoutTrailingSlashes(address: string): string {
  return withoutTrailing(address, "/");
}
