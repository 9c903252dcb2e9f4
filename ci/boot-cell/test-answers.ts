import { randomBytes } from "node:crypto";
import type { Test } from "tap";
import { exitCode } from "#contracts/exit-code";
import type { Running } from "./running.ts";

/** Requests that only look: what is answered is held against the truth. */
export async function testAnswers(t: Test, { guest, person, limit }: Running): Promise<void> {
  await t.test('"list all files in my home directory" lists a file that was just created', async (t) => {
    const name = `note-${randomBytes(6).toString("hex")}`;
    await person.command(`touch ~/${name}`, limit.answer);
    const { output, status } = await person.command('nlsh -c "list all files in my home directory"', limit.answer);
    t.equal(status, exitCode.done);
    t.match(output, name);
  });

  await t.test('"check network status" tells the truth', async (t) => {
    const { output, status } = await person.command('nlsh -c "check network status"', limit.answer);
    const { addresses } = await guest("facts", 60);
    t.equal(status, exitCode.done);
    t.not(addresses.length, 0);
    for (const part of addresses) t.ok(output.includes(part), `${part} is told`, { found: output });
  });

  await t.test('"find processes using the most memory" names the process that does', async (t) => {
    const line = 'nlsh -c "find processes using the most memory"';
    const { output, status } = await person.command(line, limit.answer);
    const { hungriest } = await guest("facts", 60);
    t.equal(status, exitCode.done);
    t.match(output, new RegExp(`\\b${hungriest}\\b`));
  });
}
