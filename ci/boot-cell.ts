import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Test } from "tap";
import { exitCode } from "#contracts/exit-code";
import { chooseAccelerator } from "./choose-accelerator.ts";
import { findImage } from "./find-image.ts";
import type { Firmware } from "./firmware.ts";
import { imageArchive } from "./image-archive.ts";
import { logsFolder } from "./logs-folder.ts";
import { type Person, personAt } from "./person.ts";
import { type Machine, startMachine } from "./qemu.ts";
import { serveFolder } from "./serve-folder.ts";
import { type AskGuest, guestOn } from "./verdict/ask-guest.ts";
import { verdictMachine } from "./verdict/verdict-machine.ts";

/** Seconds for each phase: a machine that is emulated on a busy host is some fifty times slower than one with KVM. */
const limits = {
  tcg: { boot: 420, answer: 120, install: 480, powerOff: 180 },
  kvm: { boot: 90, answer: 30, install: 120, powerOff: 60 },
};

/** Boots the shipped image under one firmware, talks to it as a person does, and holds the answers against the truth. */
export async function bootCell(t: Test, firmware: Firmware): Promise<void> {
  const iso = await findImage();
  const accelerator = await chooseAccelerator(iso);
  const limit = limits[accelerator];
  const archive = await imageArchive(iso);
  const logs = await logsFolder();
  const scratch = await mkdtemp(join(tmpdir(), "parlance-cell-"));
  const server = await serveFolder(archive);
  const { credentials, disk, nonce } = await verdictMachine(scratch);
  const machine = await startMachine({ name: `boot-${firmware}`, iso, firmware, accelerator, credentials, disk });
  t.teardown(async () => {
    await machine.destroy();
    server.close();
    await rm(scratch, { recursive: true, force: true });
  });

  const guest = guestOn(machine.channel, nonce);
  const person = personAt(machine.console);
  const url = `http://10.0.2.2:${server.port}/`;
  const key = await readFile(join(archive, "archive.gpg"), "base64");

  await t.test(`it boots with ${firmware} (${accelerator}), logs the live user in and no unit fails`, async (t) => {
    await person.seated(limit.boot);
    t.same(await guest("settle", limit.boot), []);
  });
  // Without that, every test that follows would only wait in vain.
  if (t.passing()) {
    await testConfinement(t, guest, url, limit);
    await testAnswers(t, guest, person, limit);
    await testInstallation(t, guest, person, { url, key }, limit);
    await testAudit(t, guest, person, limit);
  }
  if (!t.passing()) t.comment(await keepEvidence(guest, machine, join(logs, `boot-${firmware}-journal.log`)));
  await testPowerOff(t, guest, machine, limit);
}

/** What helps to find out why; the console's log is kept in any case. */
async function keepEvidence(guest: AskGuest, machine: Machine, journal: string): Promise<string> {
  const screen = await machine.screenshot().catch((error: Error) => error.message);
  const written = await guest("journal", 120).then(
    (text) => writeFile(journal, text).then(() => journal),
    (error: Error) => error.message,
  );
  return `screen: ${screen}; journal: ${written}`;
}

type Limits = (typeof limits)["tcg"];

async function testConfinement(t: Test, guest: AskGuest, url: string, limit: Limits): Promise<void> {
  const inference = "parlance-inference.service";
  const systemApi = "parlance-system-api.service";

  await t.test("the model answers on its socket", async (t) => {
    const { text, milliseconds } = await guest("askModel", limit.answer, "Say hello.");
    t.match(text, /\S/);
    t.comment(`the first answer took ${milliseconds} ms`);
  });

  await t.test("the System API has accepted its policy and runs", async (t) => {
    t.same(await guest("states", 60, [systemApi, inference]), ["active", "active"]);
  });

  await t.test("inference has no network", async (t) => {
    t.same(await guest("networkOf", 60, { unit: inference, url }), { interfaces: ["lo"], reaches: false });
    const other = await guest("networkOf", 60, { unit: "NetworkManager.service", url });
    t.equal(other.reaches, true, "the same probe reaches the test from where there is a network");
  });

  await t.test("neither inference nor the System API can write outside their own places", async (t) => {
    const folders = ["/usr/lib/parlance", "/etc", "/etc/parlance/policy.d", "/home/parlance", "/var/lib"];
    for (const unit of [inference, systemApi]) t.same(await guest("writableFor", 60, { unit, folders }), [], unit);
    const unconfined = await guest("writableFor", 60, { unit: "getty@tty1.service", folders: ["/var/lib"] });
    t.same(unconfined, ["/var/lib"], "the same probe writes where nothing forbids it");
  });
}

async function testAnswers(t: Test, guest: AskGuest, person: Person, limit: Limits): Promise<void> {
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

async function testInstallation(
  t: Test,
  guest: AskGuest,
  person: Person,
  source: { url: string; key: string },
  limit: Limits,
): Promise<void> {
  await t.test("an installation that nobody approved does not happen", async (t) => {
    await guest("useArchive", 60, source);
    const { decision, commit } = await guest("prepareAndLeave", limit.install, "cowsay");
    t.equal(decision, "ask");
    t.match(commit, /no open proposal/);
    t.equal(await guest("installed", 60, "cowsay"), false);
  });

  await t.test('"install cowsay" asks, and installs nothing when the answer is no', async (t) => {
    const { asked, status } = await person.answer('nlsh -c "install cowsay"', "n", limit.install);
    t.match(asked, /cowsay/);
    t.equal(status, exitCode.declined);
    t.equal(await guest("installed", 60, "cowsay"), false);
  });

  await t.test('"install cowsay" installs it when the answer is yes', async (t) => {
    const { status } = await person.answer('nlsh -c "install cowsay"', "y", limit.install);
    t.equal(status, exitCode.done);
    t.equal(await guest("installed", 60, "cowsay"), true);
    const { output } = await person.command("/usr/games/cowsay moo", limit.answer);
    t.match(output, /< moo >/);
  });
}

async function testAudit(t: Test, guest: AskGuest, person: Person, limit: Limits): Promise<void> {
  await t.test("the audit log verifies, and no longer does after one byte of it was changed", async (t) => {
    t.equal((await person.command("parlancectl audit verify", limit.answer)).status, exitCode.done);
    await guest("damageAudit", 60);
    t.equal((await person.command("parlancectl audit verify", limit.answer)).status, exitCode.failed);
  });
}

async function testPowerOff(t: Test, guest: AskGuest, machine: Machine, limit: Limits): Promise<void> {
  await t.test("it switches itself off", async () => {
    await guest("powerOff", 60);
    await machine.poweredOff(limit.powerOff);
  });
}
