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
  let wake = (): void => {};
  createInterface({ input: channel }).on("line", (line) => {
    lines.push(line);
    wake();
  });
  let number = 0;

  return async (deed, seconds, ...argument) => {
    channel.write(JSON.stringify({ deed, argument: argument[0] }) + "\n");
    const own = number++;
    if (lines.length === own)
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`the guest did not answer ${deed} within ${seconds} s`)),
          seconds * 1000,
        );
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    const answer = unseal(nonce, own, lines[own]!);
    if ("problem" in answer) throw new Error(`${deed} in the guest: ${answer.problem}`);
    return answer.value as never;
  };
}
