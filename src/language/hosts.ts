/**
 * True if `host` (of a URL: `name` or `name:port`) matches `pattern`. A leading `*.` stands
 * for one or more labels, a `*` elsewhere for letters, digits and dashes within one label, and a
 * pattern without a port only matches the scheme's default port, which may also be written out.
 */
export function hostMatches(pattern: string, host: string): boolean {
  return compile(withoutHttpsPort(pattern)).test(withoutHttpsPort(host));
}

/** A URL leaves out the port of https; plain http only goes to this machine, so it is never meant. */
function withoutHttpsPort(host: string): string {
  return host.toLowerCase().replace(/:443$/, "");
}

const compiled = new Map<string, RegExp>();

function compile(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known) return known;
  const wild = pattern.startsWith("*.");
  const body = (wild ? pattern.slice(2) : pattern)
    .split("*")
    .map((literal) => literal.replace(/[.[\]+?^$(){}|\\]/g, "\\$&"))
    .join("[a-z0-9-]+");
  const expression = new RegExp(`^${wild ? "(?:[a-z0-9_-]+\\.)+" : ""}${body}$`);
  compiled.set(pattern, expression);
  return expression;
}
