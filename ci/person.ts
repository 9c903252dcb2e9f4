import type { Dialogue } from "./dialogue.ts";

/** The person at the machine's serial console. */
export interface Person {
  /** Waits for the shell's prompt after the boot. */
  seated(seconds: number): Promise<void>;
  /** Waits for the machine to ask who is there: for this person nobody logs in by themselves. */
  askedToLogIn(seconds: number): Promise<void>;
  /** Types a command. @returns what it printed, and its exit status */
  command(line: string, seconds: number): Promise<{ output: string; status: number }>;
  /** Types a command that asks something, and answers. @returns also what was asked */
  answer(
    line: string,
    reply: string,
    seconds: number,
    /** further questions, and what is answered */
    ...more: readonly (readonly [question: RegExp, reply: string])[]
  ): Promise<{ asked: string; output: string; status: number }>;
  /** Types a request that must be confirmed by typing a word, and types it. @returns what it printed after that */
  confirm(line: string, word: string, seconds: number): Promise<{ output: string; status: number }>;
}

const prompt = /parlance@[\w-]+:~\$ $/;
const question = /Do it\? \[y\/N\] $/;

export function personAt(console_: Dialogue): Person {
  const finish = async (line: string, seconds: number): Promise<{ output: string; status: number }> => {
    const { before: output } = await console_.expect(`the end of ${line}`, prompt, seconds);
    console_.enter('echo "status $?"');
    const { match } = await console_.expect("an exit status", /status (\d+)\n/, 60);
    await console_.expect("the prompt", prompt, 60);
    return { output, status: Number(match[1]) };
  };
  return {
    async seated(seconds) {
      await console_.expect("the shell of the live user", prompt, seconds);
    },
    async askedToLogIn(seconds) {
      await console_.expect("the question who is there", /^[\w-]+ login: /m, seconds);
    },
    async command(line, seconds) {
      console_.enter(line);
      return await finish(line, seconds);
    },
    async answer(line, reply, seconds, ...more) {
      console_.enter(line);
      const { before: asked } = await console_.expect(`a question after ${line}`, question, seconds);
      console_.enter(reply);
      for (const [next, answer] of more) {
        await console_.expect(`a further question after ${line}`, next, seconds);
        console_.enter(answer);
      }
      return { asked, ...(await finish(line, seconds)) };
    },
    async confirm(line, word, seconds) {
      console_.enter(line);
      await console_.expect(`a question after ${line}`, /To go on, type [^\n]*: $/, seconds);
      console_.enter(word);
      return await finish(line, seconds);
    },
  };
}
