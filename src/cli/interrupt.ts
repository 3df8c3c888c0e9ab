/** A signal that follows the first Ctrl-C; the second one ends the program the hard way. */
export function interruptSignal(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once("SIGINT", stop);
  return { signal: controller.signal, release: () => process.removeListener("SIGINT", stop) };
}
