import { join } from "node:path";
import t, { type Test } from "tap";
import { checkProcess } from "./check-process.ts";
import { copyRepository } from "./copy-repository.ts";
import { archiveKeys } from "./gallery/archive-keys.ts";
import { saidOf } from "./gallery/bad-input.ts";
import { commandLines, saidOfCommandLine } from "./gallery/command-lines.ts";
import { hooks } from "./gallery/hooks.ts";
import { saidOfHost } from "./gallery/bad-host.ts";
import { hosts } from "./gallery/hosts.ts";
import { locks } from "./gallery/locks.ts";
import { staleLocks } from "./gallery/stale-locks.ts";
import { wholeLock } from "./gallery/whole-lock.ts";
import { machines } from "./gallery/machines.ts";
import { models } from "./gallery/models.ts";
import { overlays } from "./gallery/overlays.ts";
import { outputFolders } from "./gallery/output-folders.ts";
import { profileKeys } from "./gallery/profile-keys.ts";
import { profileNames } from "./gallery/profile-names.ts";
import { profileSyntax } from "./gallery/profile-syntax.ts";
import { profileValues } from "./gallery/profile-values.ts";
import { repositories } from "./gallery/repositories.ts";
import { saidOfTemplate, templates } from "./gallery/templates.ts";
import { ProblemsError } from "./problem.ts";

// Everything that is known to go wrong with what a build is given, each with all that a person is told, word by word.

interface Case {
  readonly name: string;
  readonly says: string;
  readonly said: (t: Test) => Promise<string | undefined>;
}

const fed = [
  repositories,
  profileSyntax,
  profileKeys,
  profileValues,
  profileNames,
  overlays,
  hooks,
  archiveKeys,
  models,
  locks,
  staleLocks,
]
  .flat()
  .map((input): Case => ({ ...input, said: (t) => saidOf(t.testdir(), input) }));
const rendered = templates.map((input): Case => ({ ...input, said: (t) => saidOfTemplate(t.testdir(), input) }));
const asked = commandLines.map((input): Case => ({ ...input, said: () => saidOfCommandLine(input) }));
const running = machines.map((input): Case => ({
  ...input,
  said: async () => new ProblemsError(checkProcess(input.running)).message,
}));
const repository = await copyRepository(t.testdir({ repository: {} }) + "/repository");
const places = [...hosts, ...outputFolders].map((input, index): Case => ({
  ...input,
  said: () => saidOfHost(repository, join(t.testdirName, `${index}`), input),
}));
const gallery = [...fed, ...rendered, ...asked, ...running, ...places];

// A case of its own folder or process each: two at a time.
t.jobs = 2;

for (const { name, says, said } of gallery)
  t.test(`${name}: all is said that is wrong, where, and what cures it`, { buffered: true }, async (t) => {
    t.equal(await said(t), says);
  });

t.test(`these are ${gallery.length} bad inputs, each another one, and none is answered with a stack`, async (t) => {
  t.ok(gallery.length >= 200, String(gallery.length));
  t.equal(new Set(gallery.map(({ name }) => name)).size, gallery.length);
  for (const { name, says } of gallery) t.notMatch(says, /^ {4}at |undefined|\[object/m, name);
});

t.test("each problem has a cure, and a place where there is a file", async (t) => {
  for (const { name, says } of [...fed, ...rendered, ...running, ...places])
    for (const problem of says.split("\n\n")) t.match(problem, /^error: .+\n(.*\n)* hint: .+$/, name);
  const placed = fed.filter(({ says }) => /^ {3}at: \S+:\d+:\d+$/m.test(says));
  t.ok(placed.length >= 100, `${placed.length} name line and column`);
});

t.test("a repository with nothing wrong in it is told nothing", async (t) => {
  t.equal(await saidOf(t.testdir(), {}), "");
  const files = { "profiles/bad.lock": JSON.stringify(wholeLock) };
  t.equal(await saidOf(t.testdir(), { files }), "");
});
