import type { Test } from "tap";
import { exitCode } from "#contracts/exit-code";
import type { Running } from "./running.ts";

/** The record of all that was done: whole, and telling when it is not. */
export async function testAudit(t: Test, { guest, person, limit }: Running): Promise<void> {
  await t.test("the audit log verifies, and no longer does after one byte of it was changed", async (t) => {
    t.equal((await person.command("parlancectl audit verify", limit.answer)).status, exitCode.done);
    await guest("damageAudit", 60);
    t.equal((await person.command("parlancectl audit verify", limit.answer)).status, exitCode.failed);
  });
}
