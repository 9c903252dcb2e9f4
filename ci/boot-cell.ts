import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Test } from "tap";
import { limits } from "./boot-cell/limits.ts";
import type { Running } from "./boot-cell/running.ts";
import { testAnswers } from "./boot-cell/test-answers.ts";
import { testAppArmor } from "./boot-cell/test-app-armor.ts";
import { testAudit } from "./boot-cell/test-audit.ts";
import { testConfinement } from "./boot-cell/test-confinement.ts";
import { testDesktop } from "./boot-cell/test-desktop.ts";
import { testFloods } from "./boot-cell/test-floods.ts";
import { testInstallation } from "./boot-cell/test-installation.ts";
import { testSsh } from "./boot-cell/test-ssh.ts";
import { testTroubles } from "./boot-cell/test-troubles.ts";
import { testWireless } from "./boot-cell/test-wireless.ts";
import { chooseAccelerator } from "./choose-accelerator.ts";
import { findImage, type WantedImage } from "./find-image.ts";
import type { Firmware } from "./firmware.ts";
import { freePort } from "./free-port.ts";
import { imageArchive } from "./image-archive.ts";
import { logsFolder } from "./logs-folder.ts";
import { personAt } from "./person.ts";
import { startMachine } from "./qemu.ts";
import { serveFolder } from "./serve-folder.ts";
import { makeKey } from "./ssh.ts";
import { guestOn } from "./verdict/ask-guest.ts";
import { verdictMachine } from "./verdict/verdict-machine.ts";

export interface BootCell extends WantedImage {
  readonly firmware: Firmware;
  /** what the image is, and so what is asked of it; default: what the profile's name says */
  readonly kind?: "minimal" | "desktop" | "server";
}

/** Boots the shipped image under one firmware, uses it as a person does, and holds the answers against the truth. */
export async function bootCell(t: Test, cell: BootCell): Promise<void> {
  const { firmware, profile = "debian-minimal" } = cell;
  const kind = cell.kind ?? (["desktop", "server"] as const).find((word) => profile.includes(word)) ?? "minimal";
  const iso = await findImage(cell);
  const accelerator = await chooseAccelerator(iso);
  const limit = limits[accelerator];
  const name = `boot-${profile}-${firmware}`;
  const scratch = await mkdtemp(join(tmpdir(), "parlance-cell-"));
  const archive = kind === "minimal" ? await imageArchive(iso) : scratch;
  const served = await serveFolder(archive);
  const url = `http://10.0.2.2:${served.port}/`;
  const reachable = { port: await freePort(), key: await makeKey(scratch, "own"), folder: scratch };
  const { credentials, disk, nonce } = await verdictMachine(scratch);
  const machine = await startMachine({
    ...{ name, iso, firmware, accelerator, disk, sshPort: reachable.port },
    credentials: { ...credentials, "ssh.authorized_keys.parlance": reachable.key.line },
  });
  t.teardown(async () => {
    await machine.destroy();
    served.close();
    await rm(scratch, { recursive: true, force: true });
  });
  const guest = guestOn(machine.channel, nonce);
  const running: Running = { machine, guest, person: personAt(machine.console), limit };

  const appArmor = (): Promise<void> => testAppArmor(t, running);
  const confinement = (): Promise<void> => testConfinement(t, running, url);
  const installation = async (): Promise<void> => {
    const key = await readFile(join(archive, "archive.gpg"), "base64");
    await testInstallation(t, running, { url, key });
  };
  const tests: Record<typeof kind, readonly (() => Promise<void>)[]> = {
    minimal: [
      ...[appArmor, confinement, () => testAnswers(t, running), installation],
      ...[() => testFloods(t, running), () => testWireless(t, running), () => testTroubles(t, running)],
      () => testAudit(t, running),
    ],
    // The session is still starting: the model would only hold it up.
    desktop: [appArmor, () => testDesktop(t, running), confinement],
    server: [appArmor, () => testSsh(t, running, reachable), confinement],
  };

  await t.test(`it boots with ${firmware} (${accelerator}), and no unit fails`, async (t) => {
    await (kind === "server" ? running.person.askedToLogIn(limit.boot) : running.person.seated(limit.boot));
    t.same(await guest("settle", limit.boot), []);
  });
  // Of a machine that did not come up, or was lost, further tests would say nothing that is not known already.
  let lost = !t.passing();
  for (const test of tests[kind]) {
    if (lost) break;
    await test();
    lost = !t.passing() && !(await answers(running));
  }
  if (!t.passing()) t.comment(await keepEvidence(running, name));
  if (!lost) await testPowerOff(t, running);
}

const answers = async ({ guest }: Running): Promise<boolean> =>
  await guest("states", 60, []).then(
    () => true,
    () => false,
  );

/** What helps to find out why; the console's log is kept in any case. */
async function keepEvidence({ guest, machine }: Running, name: string): Promise<string> {
  const screen = await machine.screenshot("failed").catch((error: Error) => error.message);
  const journal = join(await logsFolder(), `${name}-journal.log`);
  const written = await guest("journal", 120).then(
    (text) => writeFile(journal, text).then(() => journal),
    (error: Error) => error.message,
  );
  return `screen: ${screen}; journal: ${written}`;
}

async function testPowerOff(t: Test, { guest, machine, limit }: Running): Promise<void> {
  await t.test("it switches itself off", async () => {
    await guest("powerOff", 60);
    await machine.poweredOff(limit.powerOff);
  });
}
