import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { isIP } from "node:net";
import { createSecureContext, type SecureContext } from "node:tls";

/**
 * A certificate authority that lives as long as a test run. Node has no writer of X.509, so the few
 * structures that are needed are written here in DER.
 */
export interface Authority {
  /** The authority's own certificate. */
  readonly pem: string;
  /** What a server shows that answers for a host. */
  contextFor(host: string): SecureContext;
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), body]);
  const size = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const sequence = (...parts: readonly Buffer[]) => der(0x30, ...parts);
const hex = (text: string) => Buffer.from(text, "hex");
const octets = (content: Buffer) => der(0x04, content);
const bits = (content: Buffer) => der(0x03, Buffer.from([0]), content);
const time = (text: string) => der(0x17, Buffer.from(text, "latin1"));

const ECDSA_SHA256 = sequence(hex("06082a8648ce3d040302"));
const COMMON_NAME = hex("0603550403");
const BASIC_CONSTRAINTS = hex("0603551d13");
const SUBJECT_ALT_NAME = hex("0603551d11");

const nameOf = (common: string) =>
  sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(common, "utf8")))));
const validity = sequence(time("200101000000Z"), time("491231235959Z"));

function alternativeName(host: string): Buffer {
  if (isIP(host) === 4) return der(0x87, Buffer.from(host.split(".").map(Number)));
  if (host === "::1") return der(0x87, Buffer.from([...Array(15).fill(0), 1]));
  return der(0x82, Buffer.from(host, "latin1"));
}

function pemOf(certificate: Buffer): string {
  const lines = certificate
    .toString("base64")
    .match(/.{1,64}/g)
    ?.join("\n");
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

/** Makes an authority with keys of its own. */
export function createAuthority(): Authority {
  const pair = () => {
    const pem = { type: "pkcs8", format: "pem" } as const;
    const { privateKey } = generateKeyPairSync("ec", {
      namedCurve: "P-256",
      privateKeyEncoding: pem,
      publicKeyEncoding: { type: "spki", format: "pem" },
    });
    const spki = createPublicKey(privateKey).export({ type: "spki", format: "der" });
    return { privateKey, spki };
  };
  const issuer = pair();
  const leaf = pair();
  const issuerKey = createPrivateKey(issuer.privateKey);
  let serial = 1;

  function issue(subject: string, spki: Buffer, extension: Buffer): string {
    serial++;
    const number = Buffer.from([0x40, serial >> 16, (serial >> 8) & 0xff, serial & 0xff]);
    const body = sequence(
      der(0xa0, hex("020102")),
      der(0x02, number),
      ECDSA_SHA256,
      nameOf("leaks test authority"),
      validity,
      nameOf(subject),
      spki,
      der(0xa3, sequence(extension)),
    );
    return pemOf(sequence(body, ECDSA_SHA256, bits(sign("sha256", body, issuerKey))));
  }

  const isAuthority = sequence(BASIC_CONSTRAINTS, hex("0101ff"), octets(sequence(hex("0101ff"))));
  const contexts = new Map<string, SecureContext>();
  return {
    pem: issue("leaks test authority", issuer.spki, isAuthority),
    contextFor(host) {
      const known = contexts.get(host);
      if (known) return known;
      const names = sequence(SUBJECT_ALT_NAME, octets(sequence(alternativeName(host))));
      const context = createSecureContext({
        key: leaf.privateKey,
        cert: issue("leaks test host", leaf.spki, names),
      });
      // the fuzzer makes up hosts without end
      if (contexts.size > 2_000) contexts.clear();
      contexts.set(host, context);
      return context;
    },
  };
}
