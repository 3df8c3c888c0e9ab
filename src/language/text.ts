/** Text before the first of some marks, or all of it. */
export function before(text: string, ...marks: readonly string[]): string {
  const found = marks.map((mark) => text.indexOf(mark)).filter((at) => at !== -1);
  return found.length === 0 ? text : text.slice(0, Math.min(...found));
}

/** Text without the repetitions of one character at its end. A pattern like `x+$` would start again at each of them. */
export function withoutTrailing(text: string, character: string): string {
  let end = text.length;
  while (text[end - 1] === character) end -= 1;
  return text.slice(0, end);
}
