import { readdir } from "node:fs/promises";
import { join } from "node:path";
import t from "tap";
import { loadProfile } from "./load-profile.ts";

const complete = {
  description: "a test",
  base: "debian-13",
  architecture: "amd64",
  bootstrapper: "debootstrap",
  hostname: "parlance",
  kernel: { package: "linux-image-amd64", command_line: "quiet" },
  packages: ["bash"],
  overlays: [],
  hooks: [],
  models: [],
  squashfs: { compression: "zstd", level: 3 },
};
const yaml = (value: object): string => JSON.stringify(value, null, 1);

t.test("a profile takes what it does not say from the one that it extends", async (t) => {
  const root = t.testdir({
    profiles: {
      "common.yaml": yaml(complete),
      "small.yaml": "extends: common\nhostname: tiny\npackages: [zsh]\nkernel:\n  command_line: loud\n",
    },
  });
  const { profile, problems } = await loadProfile(root, "small");
  t.strictSame(problems, []);
  t.equal(profile.hostname, "tiny");
  t.strictSame(profile.packages, ["bash", "zsh"], "lists are appended");
  t.strictSame(profile.kernel, { package: "linux-image-amd64", command_line: "loud" }, "maps are merged");
  t.notOk("extends" in profile);
});

t.test(
  "of several profiles that are extended the last is the strongest, and what only it adds is its own",
  async (t) => {
    const root = t.testdir({
      profiles: {
        "common.yaml": yaml(complete),
        "debian.yaml": "extends: common\nhostname: one\npackages: [nano]\n",
        "desktop.yaml": "hostname: two\npackages: [xterm]\n",
        "mine.yaml": "extends: [debian, desktop]\npackages: [nano, vim]\n",
      },
    });
    const { profile, problems, own } = await loadProfile(root, "mine");
    t.strictSame(problems, []);
    t.equal(profile.hostname, "two");
    t.strictSame(profile.packages, ["bash", "nano", "xterm", "vim"]);
    t.strictSame(own, ["vim"]);
  },
);

t.test("every entry of a list can be found in the file that has it", async (t) => {
  const root = t.testdir({
    profiles: {
      "common.yaml": yaml({ ...complete, hooks: ["0100-a"] }),
      "small.yaml": "extends: common\nhooks:\n  - 0200-b\n",
    },
  });
  const { locate } = await loadProfile(root, "small");
  t.equal(locate("hooks", "0200-b"), "profiles/small.yaml:3:5");
  t.match(locate("hooks", "0100-a"), /^profiles\/common\.yaml:\d+:\d+$/);
});

t.test("where a value comes from is said of the profile whose word counts", async (t) => {
  const root = t.testdir({
    profiles: {
      "common.yaml": yaml(complete),
      "one.yaml": "extends: common\nhostname: one\n",
      "two.yaml": "# last of the list, so the stronger\nhostname: two\nkernel: {command_line: loud}\n",
      "mine.yaml": "extends: [one, two]\ndescription: mine\n",
    },
  });
  const { locateValue } = await loadProfile(root, "mine");
  t.equal(locateValue("hostname"), "profiles/two.yaml:2:11");
  t.equal(locateValue("description"), "profiles/mine.yaml:2:14");
  t.equal(locateValue("kernel", "command_line"), "profiles/two.yaml:3:24");
  t.match(locateValue("kernel", "package"), /^profiles\/common\.yaml:\d+:\d+$/);
  t.equal(locateValue("mirror"), "profiles/mine.yaml");
});

t.test("the profiles of this repository are fine, but for those that are parts of others", async (t) => {
  const root = join(import.meta.dirname, "..");
  const names = (await readdir(join(root, "profiles"))).flatMap((file) => /^(.+)\.yaml$/.exec(file)?.[1] ?? []);
  const whole = names.filter((name) => /-(minimal|desktop|server)$/.test(name));
  t.ok(whole.length >= 8);
  for (const name of whole) t.strictSame((await loadProfile(root, name)).problems, [], name);
});
