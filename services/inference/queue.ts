import { RequestError } from "./request-error.ts";

export interface Queue {
  /**
   * Runs `work` when all that came before it is done.
   * @throws {RequestError} 503 when too many wait already
   * @throws the signal's reason when it fires before `work` began
   */
  run<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T>;
}

/** One at a time, in order. @param longest how many may wait */
export function createQueue(longest: number): Queue {
  const waiting: (() => void)[] = [];
  let running = false;

  async function turn(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (!running) {
      running = true;
      return;
    }
    if (waiting.length >= longest)
      throw new RequestError(503, "busy", `one request runs and ${longest} wait already; try again`, null, 2);
    await new Promise<void>((resolve, reject) => {
      const begin = (): void => {
        signal.removeEventListener("abort", leave);
        resolve();
      };
      const leave = (): void => {
        waiting.splice(waiting.indexOf(begin), 1);
        reject(signal.reason);
      };
      signal.addEventListener("abort", leave, { once: true });
      waiting.push(begin);
    });
  }

  return {
    async run(signal, work) {
      await turn(signal);
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next === undefined) running = false;
        else next();
      }
    },
  };
}
