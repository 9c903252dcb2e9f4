import { createInterface } from "node:readline";
import type { Duplex } from "node:stream";
import type { deeds } from "./deeds.ts";
import { unseal } from "./seal.ts";

type Deeds = typeof deeds;

/**
 * Asks the guest for a deed and waits for its answer.
 * @throws what the guest found wrong; or when no answer that this run's guest sealed comes within `seconds`
 */
export type AskGuest = <Name extends keyof Deeds>(
  deed: Name,
  seconds: number,
  ...argument: Parameters<Deeds[Name]>
) => Promise<Awaited<ReturnType<Deeds[Name]>>>;

export function guestOn(channel: Duplex, nonce: string): AskGuest {
  const lines: string[] = [];
  let gone = false;
  let wake = (): void => {};
  const leave = (): void => {
    gone = true;
    wake();
  };
  const reader = createInterface({ input: channel });
  reader.on("line", (line) => {
    lines.push(line);
    wake();
  });
  // A machine that ends at once resets the channel, and the reader passes that on as its own error.
  reader.on("error", leave).once("close", leave);
  let number = 0;

  return async (deed, seconds, ...argument) => {
    const own = number++;
    const deadline = Date.now() + seconds * 1000;
    if (!gone) channel.write(JSON.stringify({ deed, argument: argument[0] }) + "\n");
    // An answer that came too late for the one who asked is passed over: each has its own place.
    while (lines.length <= own) {
      if (gone) throw new Error(`the machine was gone before it answered ${deed}`);
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`the guest did not answer ${deed} within ${seconds} s`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    const answer = unseal(nonce, own, lines[own]!);
    if ("problem" in answer) throw new Error(`${deed} in the guest: ${answer.problem}`);
    return answer.value as never;
  };
}
