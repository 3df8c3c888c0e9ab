interface NetworkError {
  readonly codes: readonly string[];
  readonly text: string;
  /** The failure is the proxy's, so a dialect has nothing to say about it. */
  readonly proxied: boolean;
}

/** Reads the names and codes of an error and its causes. `fetch` and happy eyeballs hide the code two levels down. */
export function describeNetworkError(
  error: unknown,
  context: { readonly proxy?: string },
): NetworkError {
  const errors = chain(error);
  const named = errors.flatMap((one) => [codeOf(one), one.name]).filter((code) => code !== null);
  const text = errors.map((one) => one.message).join("; ");
  const proxy = proxyCode(named, text, context.proxy !== undefined);
  return {
    codes: [...(proxy === null ? [] : [proxy]), ...named.flatMap(families)],
    text,
    proxied: proxy !== null,
  };
}

function chain(error: unknown, depth = 0): readonly Error[] {
  if (!(error instanceof Error) || depth > 5) return [];
  const inner = error instanceof AggregateError ? error.errors : [];
  return [error, ...[error.cause, ...inner].flatMap((one) => chain(one, depth + 1))];
}

function codeOf(error: Error): string | null {
  return "code" in error && typeof error.code === "string" ? error.code : null;
}

/** OpenSSL, llhttp and Brotli have dozens of codes each, all with one meaning here. */
function families(code: string): readonly string[] {
  const family = /^(?:ERR_SSL|HPE|ERR_BROTLI)(?=_)/.exec(code)?.[0];
  return family === undefined ? [code] : [code, family];
}

const UNREACHABLE = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
];

/** With a proxy, only the proxy itself is looked up and connected to. */
function proxyCode(codes: readonly string[], text: string, proxied: boolean): string | null {
  if (/proxy response \(?407\)?|proxy authentication/i.test(text)) return "PROXY_AUTH";
  if (/proxy response/i.test(text)) return "PROXY_REFUSED";
  return proxied && codes.some((code) => UNREACHABLE.includes(code)) ? "PROXY_UNREACHABLE" : null;
}
