/** What people and templates write in place of a key. No vendor issues such a key. */
const PLACEHOLDERS = [
  /^(?:sk-(?:ant-|or-)?)?(?:x{3,}|\.{3,}|…|\*{3,}|0{4,})$/i,
  /^<[^>]*>$/,
  /^(?:sk-)?(?:your|insert|enter|paste|replace)[-_ ].*$/i,
  /^(?:change[-_]?me|todo|tbd|fixme|dummy|fake|test|placeholder)(?:[-_ ]?(?:api[-_ ]?)?(?:key|token))?$/i,
  /^(?:none|null|undefined|empty|n\/a|no[-_ ]?key|not[-_ ]?(?:needed|required|used)|unused|ignored|anything)$/i,
  /^(?:api[-_ ]?key|key|token|local|sk-no-key-required)$/i,
  /^(?:lm[-_ ]?studio|ollama|vllm|llama[-_.]?cpp|litellm|localai)$/i,
];

/** One pattern for all placeholders, for secrets that may only be matched. */
export const PLACEHOLDER = new RegExp(PLACEHOLDERS.map(({ source }) => source).join("|"), "i");
