import type { Finding } from "../../generated/check-report.js";

/** What to write instead, where the message doesn't say it already. */
export function unsaidSuggestion({ message, suggestion }: Finding): string | null {
  return suggestion === null || message.includes(suggestion) ? null : suggestion;
}

/** The message with what to write instead, for formats that have one text only. */
export function wholeMessage(finding: Finding): string {
  const suggestion = unsaidSuggestion(finding);
  return suggestion === null ? finding.message : `${finding.message}\nUse: ${suggestion}`;
}
