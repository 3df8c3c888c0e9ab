// Generated from schema/ by `npm run generate`. Never edited by hand.
/** A chat protocol. */
export type Wire = ("openai-chat" | "openai-responses" | "anthropic-messages" | "google-generate" | "bedrock-converse")
/** How the runtime gets a secret when a request is made. */
export type CredentialRef = (EnvCredential | FileCredential | AuthCredential | ChainCredential | LiteralCredential | TemplateCredential | FirstCredential)
/** How a request is authenticated. A cloud chain's token is always sent as Bearer, and AWS keys sign with SigV4, whatever the scheme says about a plain key. */
export type Auth = (NoAuth | BearerAuth | HeaderAuth | SigV4Auth)
/** The only hosts, `host` or `host:port`, that this entry's secrets may be sent to. May hold `{env:NAME}` when emitted with --defer. */
export type Hosts = string[]
/** A deviation from the wire that this endpoint needs. */
export type Quirk = ("max-completion-tokens" | "max-tokens" | "no-tools" | "no-stream-options" | "no-model-in-body" | "anthropic-version-bedrock" | "anthropic-version-vertex" | "no-trailing-assistant" | "tool-call-index-unreliable")
/** How one vendor family words its errors. */
export type FailureDialect = ("openai" | "anthropic" | "aws" | "azure" | "google" | "ollama" | "lmstudio" | "openrouter" | "copilot" | "snowflake" | "databricks" | "generic")
/** The artefact of `altimate emit`: everything a runtime needs to call each model, with secrets by reference only. */
export interface Manifest {
/** Raised only when an older runtime would misread the file. */
manifestVersion: 1
generator: {
name: string
version: string
}
/** Date of the model catalogue that was used. */
catalog: string
/** The config layers that were read, in order of precedence, lowest first. */
inputs: ManifestInput[]
/** The model used when none is named, as provider/model. */
default: (string | null)
/** The model for lightweight tasks, as provider/model. */
small: (string | null)
models: {
[k: string]: ManifestModel
}
/** SHA-256 over the canonical JSON of what the runtime acts on. */
digest: string
}
export interface ManifestInput {
layer: string
/** Relative to the project's root, or `~/…`, with `/`; null for an inline variable. */
path: (string | null)
/** Hash of the canonical parsed value, so that comments and spacing do not count. */
sha256: string
}
export interface ManifestModel {
/** Provider id as written in the config. */
provider: string
/** The id on the wire. */
model: string
wire: Wire
/** Where the chat request is posted. May hold `{env:NAME}` when emitted with --defer. */
url: string
/** Where a streaming request is posted when that differs, else null. */
streamUrl: (string | null)
/** Extra headers; a secret value is a reference. */
headers: {
[k: string]: string | CredentialRef
}
auth: Auth
capabilities: Capabilities
limits: Limits
/** USD per million tokens; null when unknown. */
cost: (Cost | null)
quirks: Quirk[]
failures: FailureDialect
timeouts: Timeouts
/** What a probe proved about this model, from the probe lock. */
evidence: (ManifestEvidence | null)
}
export interface EnvCredential {
from: "env"
name: string
/** If the value contains this separator, only what follows its first occurrence is the secret (`account::pat`). */
after?: string
}
export interface FileCredential {
from: "file"
/** Relative to the manifest, or `~/…`, or absolute. The content is trimmed. */
path: string
after?: string
}
export interface AuthCredential {
from: "auth"
provider: string
/** As for a variable: the store returns a whole pair (`account::pat`). */
after?: string
}
export interface ChainCredential {
from: "chain"
chain: ("aws" | "google" | "entra" | "databricks" | "snowflake")
profile: (string | null)
}
/** A placeholder that a local server expects, sent only to loopback. The empty text means no credential and may go anywhere. */
export interface LiteralCredential {
from: "literal"
value: string
}
/** Text around secrets: `Bearer {0}`, where {0} is the first of `parts`. */
export interface TemplateCredential {
from: "template"
template: string
/** @minItems 1 */
parts: CredentialRef[]
}
/** The first of several that exists when the request is made. */
export interface FirstCredential {
from: "first"
/** @minItems 1 */
of: CredentialRef[]
}
export interface NoAuth {
scheme: "none"
hosts: Hosts
}
export interface BearerAuth {
scheme: "bearer"
credential: CredentialRef
hosts: Hosts
}
export interface HeaderAuth {
scheme: "header"
header: string
credential: CredentialRef
hosts: Hosts
}
/** AWS. A credential that turns out to be a bearer token is sent as Bearer instead of signing. */
export interface SigV4Auth {
scheme: "sigv4"
service: string
region: string
credential: CredentialRef
hosts: Hosts
}
/** What the model can do; null if unknown. */
export interface Capabilities {
toolCall: (boolean | null)
reasoning: (boolean | null)
input: ("text" | "image" | "pdf" | "audio" | "video")[]
}
/** In tokens; null if unknown. */
export interface Limits {
context: (number | null)
output: (number | null)
}
export interface Cost {
input: number
output: number
cacheRead?: number
cacheWrite?: number
}
/** In milliseconds: until the response headers, and between two chunks of the body. */
export interface Timeouts {
headersMs: number
idleMs: number
}
export interface ManifestEvidence {
state: ("ok" | "failed" | "unproven")
level: ("credential" | "model" | "chat" | null)
provedAt: string
}
