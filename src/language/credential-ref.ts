import type {
  Auth,
  AuthCredential,
  ChainCredential,
  CredentialRef,
  EnvCredential,
  FileCredential,
  LiteralCredential,
  ManifestModel,
} from "../generated/manifest.js";

/** A credential reference that names one source, not a composition of others. */
export type CredentialSource =
  | EnvCredential
  | FileCredential
  | AuthCredential
  | ChainCredential
  | LiteralCredential;

/** How to transform a reference: its sources, and their combinations. */
export interface Fold<T> {
  readonly source: (source: CredentialSource) => T;
  /** Text with a slot for each part: `Bearer {0}`. */
  readonly template: (template: string, parts: readonly T[]) => T;
  /** The first of several that exists. */
  readonly first: (of: readonly T[]) => T;
}

/** Walks a reference bottom-up. */
export function fold<T>(ref: CredentialRef, made: Fold<T>): T {
  switch (ref.from) {
    case "template":
      return made.template(
        ref.template,
        ref.parts.map((part) => fold(part, made)),
      );
    case "first":
      return made.first(ref.of.map((one) => fold(one, made)));
    default:
      return made.source(ref);
  }
}

/** Every source that a reference names, in the order in which they are tried. */
export function leaves(ref: CredentialRef): readonly CredentialSource[] {
  return fold<readonly CredentialSource[]>(ref, {
    source: (source) => [source],
    template: (_text, parts) => parts.flat(),
    first: (of) => of.flat(),
  });
}

/** The reference with its sources replaced. */
export function mapLeaves(
  ref: CredentialRef,
  change: (source: CredentialSource) => CredentialSource,
): CredentialRef {
  return fold<CredentialRef>(ref, {
    source: change,
    template: (template, parts) => ({ from: "template", template, parts: [...parts] }),
    first: (of) => ({ from: "first", of: [...of] }),
  });
}

/** The references in a manifest entry: its credential, and those in its headers. */
export function refsOf({
  auth,
  headers,
}: {
  readonly auth: Auth;
  readonly headers: ManifestModel["headers"];
}): readonly CredentialRef[] {
  return [
    ...(auth.scheme === "none" ? [] : [auth.credential]),
    ...Object.values(headers).filter((value) => typeof value !== "string"),
  ];
}

/** A template with its parts filled in; a slot without a part is kept. */
export function fillTemplate(template: string, parts: readonly string[]): string {
  return template.replace(/\{(\d+)\}/g, (place, index: string) => parts[Number(index)] ?? place);
}
