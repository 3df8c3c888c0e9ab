/** The path as the URI reference that SARIF requires: relative if the path is. */
export function uriOf(path: string): string {
  const encoded = path.replaceAll("\\", "/").split("/").map(encodeSegment).join("/");
  if (path.startsWith("/")) return `file://${encoded}`;
  return /^[A-Za-z]:[\\/]/.test(path) ? `file:///${encoded}` : encoded;
}

/** True if the path starts at a root or a drive, not at the working folder. */
export function isAbsolutePath(path: string): boolean {
  return /^(\/|[A-Za-z]:[\\/])/.test(path);
}

// a lone surrogate, which a Windows file name may contain, cannot be encoded
const encodeSegment = (segment: string): string =>
  encodeURIComponent(segment.replace(/\p{Cs}/gu, "\ufffd"));
