import type { CredentialRef } from "../../../generated/manifest.js";
import { nameRef } from "../../../language/describe-ref.js";

/** A credential in LiteLLM's terms, and what gets lost. */
export interface LiteLlmCredential {
  /** `os.environ/NAME`, a placeholder, or undefined if LiteLLM finds the credential itself. */
  readonly value: string | undefined;
  readonly problems: readonly string[];
}

/** A variable that LiteLLM's Bedrock client reads before AWS's chain. */
const ASKED_ANYWAY = "AWS_BEARER_TOKEN_BEDROCK";

/** LiteLLM reads variables and asks the clouds' own chains; it knows no other source of ours. */
export function liteLlmCredential(ref: CredentialRef, isLocal: boolean): LiteLlmCredential {
  switch (ref.from) {
    case "env":
      return {
        value: `os.environ/${ref.name}`,
        problems:
          ref.after === undefined
            ? []
            : [`${ref.name} must contain only the token, without the part before "${ref.after}"`],
      };
    case "literal":
      // its OpenAI client insists on a key
      return { value: ref.value === "" ? "none" : ref.value, problems: [] };
    case "chain":
      return asksChain(ref) ? { value: undefined, problems: [] } : unknown(ref);
    case "first":
      return firstOf(ref.of, isLocal);
    default:
      return unknown(ref);
  }
}

/** The cloud's own chain, else the placeholder of a local server, else a variable; the rest gets lost. */
function firstOf(refs: readonly CredentialRef[], isLocal: boolean): LiteLlmCredential {
  const taken =
    refs.find(asksChain) ??
    (isLocal ? refs.find(({ from }) => from === "literal") : undefined) ??
    refs.find(({ from }) => from === "env") ??
    refs.find(({ from }) => from === "literal");
  const [first] = refs;
  if (taken === undefined) return first === undefined ? unknown(null) : unknown(first);
  const { value, problems } = liteLlmCredential(taken, isLocal);
  const lost = refs.filter((ref) => ref !== taken && !isAskedAnyway(ref)).map(nameRef);
  const sentence = `LiteLLM only uses ${nameRef(taken)} and ignores ${lost.join(", ")}`;
  return { value, problems: lost.length === 0 ? problems : [...problems, sentence] };
}

/** The chains of AWS and Google are those of their libraries, which LiteLLM uses as well. */
function asksChain(ref: CredentialRef): boolean {
  return ref.from === "chain" && (ref.chain === "aws" || ref.chain === "google");
}

function isAskedAnyway(ref: CredentialRef): boolean {
  return ref.from === "literal" || (ref.from === "env" && ref.name === ASKED_ANYWAY);
}

function unknown(ref: CredentialRef | null): LiteLlmCredential {
  const name = ref === null ? "the credential" : nameRef(ref);
  return {
    value: undefined,
    problems: [`LiteLLM cannot read ${name}; use a variable instead`],
  };
}
