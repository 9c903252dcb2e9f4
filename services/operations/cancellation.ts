/**
 * Lets systemd's stop (SIGTERM) end the work until it is too late.
 * @param tell what is told to the person who stops it then
 * @returns `signal` for all that may be ended, and `close`, after which nothing may
 */
export function cancellation(tell: (progress: string) => void): { readonly signal: AbortSignal; close(): void } {
  const cancel = new AbortController();
  let cancellable = true;
  process.on("SIGTERM", () => {
    if (cancellable) cancel.abort();
    else tell("too late to cancel: the packages are being changed, and stopping now would leave them half done");
  });
  return { signal: cancel.signal, close: () => void (cancellable = false) };
}
