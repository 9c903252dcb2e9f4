import { proposalLifetime, type WantedSecret } from "#contracts/system-api";
import { askOnTerminal } from "./ask-on-terminal.ts";
import { visible } from "./visible.ts";

/**
 * Asks the person for a secret on their own terminal, where it does not show.
 * @returns null without a terminal, without an answer in time, when it is empty, and after one that can be none was given twice
 */
export async function askSecret({ label, length }: WantedSecret, signal?: AbortSignal): Promise<string | null> {
  const [least, most] = length;
  const ask = async (question: string): Promise<string | null> => {
    const answer = await askOnTerminal(question, proposalLifetime * 1000, signal, true);
    return answer === "" ? null : answer;
  };
  const fits = (answer: string): boolean => Buffer.byteLength(answer) >= least && Buffer.byteLength(answer) <= most;
  const first = await ask(`Type ${visible(label)} (it does not show): `);
  if (first === null || fits(first)) return first;
  const second = await ask(`It has ${least} to ${most} characters. Once more: `);
  return second === null || !fits(second) ? null : second;
}
