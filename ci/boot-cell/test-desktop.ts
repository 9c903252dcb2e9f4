import { setTimeout as wait } from "node:timers/promises";
import type { Test } from "tap";
import type { Machine } from "../qemu.ts";
import type { Screen } from "../screen.ts";
import { typeText } from "../type-text.ts";
import type { Running } from "./running.ts";

const session = ["xfce4-session", "xfwm4", "xfce4-panel", "xfdesktop"];
const request = "list all files in my home directory";

/** Waits for the desktop, looks at it, and asks for something as a person does who has keyboard and screen alone. */
export async function testDesktop(t: Test, { guest, machine, limit }: Running): Promise<void> {
  await t.test("the desktop is there, of the live user, and nothing of it fails", async (t) => {
    const seconds = limit.desktop;
    t.same(await guest("missingPrograms", seconds + 30, { names: session, seconds }), []);
    t.same(await guest("failedUserUnits", 60), []);
  });

  await t.test("the screen shows it", async (t) => {
    // An empty screen or a console has a handful of colours, nearly all of it black.
    const shows = (screen: Screen): boolean => screen.colours > 200 && screen.commonest < 0.5;
    const screen = await watch(machine, shows, limit.desktop);
    t.ok(shows(screen), "it has a picture on it", { found: screen });
    t.comment(`${screen.colours} colours, the commonest on ${(screen.commonest * 100).toFixed(1)} %`);
    t.comment(await machine.screenshot("desktop"));
  });

  await t.test("a key opens Ask Parlance, which does what is typed into it", async (t) => {
    await machine.press("meta_l", "spc");
    const seconds = limit.answer;
    t.ok(await guest("readsKeys", seconds + 30, { name: "nlsh", seconds }), "nlsh has its prompt in a terminal");
    await typeText(machine, `${request}\n`);
    t.equal(await guest("outcomeOf", seconds + 30, { utterance: request, seconds }), "done");
    t.ok(await guest("readsKeys", seconds + 30, { name: "nlsh", seconds }), "nlsh has answered and asks for more");
    t.comment(await machine.screenshot("ask-parlance"));
  });
}

/** Looks at the screen until it shows what is wanted. @returns what was last on it */
async function watch(machine: Machine, wanted: (screen: Screen) => boolean, seconds: number): Promise<Screen> {
  for (const deadline = Date.now() + seconds * 1000; ; await wait(2000)) {
    const screen = await machine.screen();
    if (wanted(screen) || Date.now() > deadline) return screen;
  }
}
