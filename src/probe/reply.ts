import type { ProbeAnswer } from "../providers/provider.js";

/** What came back for a request. */
export type Reply =
  | {
      readonly kind: "answer";
      readonly answer: ProbeAnswer;
      readonly text: string;
      readonly ms: number;
    }
  | { readonly kind: "none"; readonly error: unknown; readonly ms: number };
