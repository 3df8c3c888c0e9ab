import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import tls from "node:tls";
import type { Sighting } from "./sighting.js";

/**
 * Puts a fence around this process: nothing but this machine is reached, and each attempt at more is
 * seen. Names that are looked up past the proxy are attempts too. Servers of the given authority are
 * trusted, and no others.
 */
export function fence(authority: string, seen: Sighting[]): () => void {
  const lookup = dns.lookup;
  const lookupLater = dns.promises.lookup;
  const connect = net.Socket.prototype.connect;
  const createSecureContext = tls.createSecureContext;

  const note = (host: string, method: string) =>
    seen.push({ way: "bypass", host, method, path: "", headers: "", body: "" });
  const unknown = (name: string) =>
    Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: "ENOTFOUND" });

  // these functions have many forms; only the name, which comes first, and the callback, last, matter
  Object.assign(dns, {
    lookup: (name: string, ...rest: readonly unknown[]) => {
      if (isHere(name)) return Reflect.apply(lookup, dns, [name, ...rest]);
      note(name, "LOOKUP");
      const callback = rest.at(-1);
      if (typeof callback === "function") process.nextTick(() => callback(unknown(name)));
    },
  });
  Object.assign(dns.promises, {
    lookup: async (name: string, ...rest: readonly unknown[]) => {
      if (isHere(name)) return Reflect.apply(lookupLater, dns.promises, [name, ...rest]);
      note(name, "LOOKUP");
      throw unknown(name);
    },
  });
  Object.assign(net.Socket.prototype, {
    connect(this: net.Socket, ...given: readonly unknown[]) {
      const target = targetOf(given);
      if (target === null || isHere(target)) return Reflect.apply(connect, this, given);
      note(target, "SOCKET");
      const refused = Object.assign(new Error(`connect ECONNREFUSED ${target}`), {
        code: "ECONNREFUSED",
      });
      process.nextTick(() => this.destroy(refused));
      return this;
    },
  });
  Object.assign(tls, {
    createSecureContext: (options: tls.SecureContextOptions = {}) =>
      createSecureContext({ ...options, ca: options.ca ?? authority }),
  });
  syncBuiltinESMExports();
  return () => {
    Object.assign(dns, { lookup });
    Object.assign(dns.promises, { lookup: lookupLater });
    Object.assign(net.Socket.prototype, { connect });
    Object.assign(tls, { createSecureContext });
    syncBuiltinESMExports();
  };
}

function isHere(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|::1|\[::1\]|::ffff:127.*)$/i.test(host);
}

/** The host that a socket is to be connected to; null for a path, and for the default, which is this machine. */
function targetOf(given: readonly unknown[]): string | null {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  if (typeof first === "object" && first !== null) {
    const host = "host" in first ? first.host : null;
    return typeof host === "string" ? host : null;
  }
  return typeof second === "string" ? second : null;
}

/** Where a cloud machine asks for its own identity: never through a proxy, by design. */
export function isMetadata(host: string): boolean {
  return /^(169\.254\.\d+\.\d+|metadata(\.google\.internal\.?)?|\[?fd00:ec2::(254|23)\]?)(:\d+)?$/.test(
    host,
  );
}
