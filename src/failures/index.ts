import type { FailureDialect } from "../generated/manifest.js";
import { anthropic } from "./anthropic.js";
import { aws } from "./aws.js";
import { azure } from "./azure.js";
import { commonRows, noListRow, unknownRow } from "./common.js";
import { copilot } from "./copilot.js";
import { databricks } from "./databricks.js";
import { explain } from "./engine.js";
import { generic } from "./generic.js";
import { google } from "./google.js";
import { lmstudio } from "./lmstudio.js";
import { networkRows } from "./network.js";
import { describeNetworkError } from "./network-error.js";
import { ollama } from "./ollama.js";
import { openai } from "./openai.js";
import { openrouter } from "./openrouter.js";
import { snowflake, withCrossRegion } from "./snowflake.js";
import type { Dialect, Failure, FailureContext, FailureInput } from "./types.js";

export { parseRetryAfter } from "./retry-after.js";
export { scrub } from "./scrub.js";
export { refusedTokenParameter } from "./token-parameter.js";
export type { Failure, FailureContext, FailureInput } from "./types.js";

const dialects: Readonly<Record<FailureDialect, Dialect>> = {
  openai,
  anthropic,
  aws,
  azure,
  google,
  ollama,
  lmstudio,
  openrouter,
  copilot,
  snowflake,
  databricks,
  generic,
};

/** What a refusal means: state, reason, and plain words with one remedy. Pure; no vendor text except `detail`. */
export function explainFailure(input: FailureInput): Failure {
  const dialect = dialects[input.dialect];
  const rows = [
    ...dialect.rows,
    ...(dialect === generic ? [noListRow] : generic.rows),
    ...commonRows,
  ];
  const failure = explain(rows, unknownRow, input, dialect);
  return input.dialect === "snowflake" ? withCrossRegion(failure, input) : failure;
}

export interface NetworkErrorContext extends FailureContext {
  readonly dialect?: FailureDialect;
  readonly step?: string;
  /** `host:port` of the proxy that the request went through: then it is the connection to the proxy that failed. */
  readonly proxy?: string;
}

/** What it means if no answer came at all: DNS, connection, TLS, proxy, time, or no credential found. */
export function explainNetworkError(error: unknown, context: NetworkErrorContext): Failure {
  const dialect = dialects[context.dialect ?? "generic"];
  const { codes, text, proxied } = describeNetworkError(error, context);
  const input: FailureInput = {
    dialect: context.dialect ?? "generic",
    step: context.step ?? "connect",
    status: null,
    headers: {},
    // Codes of Node and undici stand in for a vendor's.
    body: { errors: codes.map((code) => ({ code })), message: text },
    text,
    context,
  };
  const rows = proxied ? networkRows : [...dialect.rows, ...networkRows];
  return { ...explain(rows, unknownRow, input, dialect), detail: null };
}
