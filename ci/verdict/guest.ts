import { createReadStream, openSync, readFileSync, writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { deeds } from "./deeds.ts";
import { type Answer, seal } from "./seal.ts";

/**
 * Runs in the booted image as root, started by the unit that came with the machine. Each line of the channel asks for
 * one deed; each gets one sealed answer.
 */
const port = "/dev/virtio-ports/parlance.verdict";
const nonce = readFileSync(`${process.env["CREDENTIALS_DIRECTORY"]}/parlance.nonce`, "utf8").trim();

const output = openSync(port, "r+");
let number = 0;
for await (const line of createInterface({ input: createReadStream("", { fd: output, autoClose: false }) })) {
  const { deed, argument } = JSON.parse(line) as { deed: string; argument: unknown };
  writeSync(output, seal(nonce, number++, await answer(deed, argument)));
}

async function answer(name: string, argument: unknown): Promise<Answer> {
  try {
    const deed = Object.hasOwn(deeds, name) ? deeds[name as keyof typeof deeds] : undefined;
    if (deed === undefined) throw new Error(`no deed ${name}`);
    return { value: (await deed(argument as never)) ?? null };
  } catch (error) {
    return { problem: (error as Error).stack ?? String(error) };
  }
}
