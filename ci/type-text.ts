import { setTimeout as wait } from "node:timers/promises";
import type { Machine } from "./qemu.ts";

/** Milliseconds between two keys: the keyboard's own buffer is small, and an emulated machine empties it slowly. */
const pause = 150;
const names: Readonly<Record<string, string>> = { " ": "spc", "\n": "ret", ".": "dot" };

/** Types on the machine's keyboard, as somebody in front of its screen. */
export async function typeText(machine: Machine, text: string): Promise<void> {
  for (const character of text) {
    const key = names[character] ?? (/^[a-z0-9]$/.test(character) ? character : undefined);
    if (key === undefined) throw new Error(`no key is known for ${JSON.stringify(character)}`);
    await machine.press(key);
    await wait(pause);
  }
}
