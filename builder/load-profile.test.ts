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

const gallery: readonly { name: string; text: string | Buffer | Record<string, never>; problem: object }[] = [
  {
    name: "an unknown key",
    text: "description: x\npakages: [bash]\n",
    problem: {
      what: 'unknown key "pakages"',
      where: "profiles/bad.yaml:2:1",
      hint: 'write "packages" instead of "pakages"',
    },
  },
  {
    name: "an unknown key inside a map",
    text: "kernel:\n  package: linux-image-amd64\n  comand_line: quiet\n  command_line: quiet\n",
    problem: { what: 'unknown key "comand_line"', where: "profiles/bad.yaml:3:3" },
  },
  {
    name: "a key that is like no other",
    text: "zzzzzzzzzz: 1\n",
    problem: { what: 'unknown key "zzzzzzzzzz"', hint: 'take "zzzzzzzzzz" out of profiles/bad.yaml' },
  },
  {
    name: "a wrong type",
    text: "packages: bash\n",
    problem: {
      what: "packages has the wrong type",
      where: "profiles/bad.yaml:1:11",
      found: '"bash"',
      wanted: "a value of type array",
    },
  },
  {
    name: "a value that is not known",
    text: "base: debain-13\n",
    problem: {
      ...{ what: "base has a value that is not known", where: "profiles/bad.yaml:1:7", found: '"debain-13"' },
      ...{ wanted: "debian-13 or ubuntu-24.04 or ubuntu-26.04", hint: "write debian-13" },
    },
  },
  {
    name: "a package that apt would take for an option or a removal",
    text: 'packages:\n  - bash\n  - "--force-yes"\n',
    problem: { what: "packages.1 does not fit", where: "profiles/bad.yaml:3:5", found: '"--force-yes"' },
  },
  {
    name: "an overlay that leads out of its folder",
    text: "overlays: [../../etc]\n",
    problem: { where: "profiles/bad.yaml:1:12", found: '"../../etc"' },
  },
  {
    name: "a key that stands twice",
    text: "hostname: a\nhostname: b\n",
    problem: {
      what: "this is not YAML that can be read",
      where: "profiles/bad.yaml:2:1",
      found: "Map keys must be unique",
    },
  },
  {
    name: "broken YAML",
    text: "packages: [bash\n",
    problem: { what: "this is not YAML that can be read", hint: "edit profiles/bad.yaml" },
  },
  {
    name: "a list where a map belongs",
    text: "- bash\n",
    problem: { what: "the file has the wrong type", where: "profiles/bad.yaml:1:1" },
  },
  { name: "an empty file", text: "", problem: { what: "the file has the wrong type" } },
  {
    name: "an entry that stands twice",
    text: "packages: [vim, nano, vim]\n",
    problem: { what: 'packages has "vim" twice', where: "profiles/bad.yaml:1:12", hint: 'take one "vim" out' },
  },
  {
    name: "a number where a text belongs",
    text: "hostname: 12\n",
    problem: { what: "hostname has the wrong type", found: "12", hint: "put 12 in quotes" },
  },
  { name: "a key without a value", text: "packages:\n", problem: { found: "null", hint: "take its key out" } },
  {
    name: "an alias without its anchor",
    text: "hostname: x\npackages: *all\n",
    problem: { what: "this is not YAML", where: "profiles/bad.yaml:2:11", found: "Unresolved alias" },
  },
  {
    name: "aliases that would fill the memory",
    text: "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]\n",
    problem: { what: "this is not YAML", where: "profiles/bad.yaml:2:8", found: "Excessive alias count" },
  },
  {
    name: "a second document",
    text: "hostname: x\n---\nhostname: y\n",
    problem: { where: "profiles/bad.yaml:2:1", found: "a second document", hint: 'take the line "---" out' },
  },
  {
    name: "a file in another encoding",
    text: Buffer.from("hostname: x\ndescription: caf\xe9\n", "latin1"),
    problem: { what: "profiles/bad.yaml cannot be read", found: "bytes that are not UTF-8 in line 2" },
  },
  { name: "a folder in the place of the file", text: {}, problem: { found: "a folder", where: "profiles/bad.yaml" } },
  {
    name: "a command line of several lines, or with GRUB's own syntax",
    text: "kernel:\n  command_line: quiet; reboot\n",
    problem: { what: "kernel.command_line does not fit", where: "profiles/bad.yaml:2:17" },
  },
  {
    name: "a mirror with a password, which would get into the image",
    text: "mirror: https://me:secret@archive.example/debian\n",
    problem: { what: "mirror does not fit", found: '"https://…@archive.example/debian"' },
  },
  {
    name: "a mirror that is a line of its own",
    text: 'mirror: "http://archive.example/debian\\ndeb http://other.example x main"\n',
    problem: { what: "mirror does not fit", where: "profiles/bad.yaml:1:9" },
  },
  {
    name: "a mirror that the tools tree does not see",
    text: "mirror: file:///srv/debian\n",
    problem: { what: "mirror does not fit", where: "profiles/bad.yaml:1:9" },
  },
  {
    name: "a missing part",
    text: "description: x\n",
    problem: {
      what: 'profile "bad" lacks "base"',
      where: "profiles/bad.yaml",
      hint: 'add "base:" to profiles/bad.yaml',
    },
  },
  {
    name: "a profile that extends itself",
    text: "extends: bad\n",
    problem: { what: 'profile "bad" extends itself', found: "profiles/bad.yaml -> profiles/bad.yaml" },
  },
  {
    name: "a profile that extends one that is not there",
    text: "description: x\nextends: bat\n",
    problem: { what: 'there is no profile "bat"', where: "profiles/bad.yaml:2:1", wanted: "one of bad" },
  },
];

for (const { name, text, problem } of gallery)
  t.test(`${name} is refused, with its place and its cure`, async (t) => {
    const root = t.testdir({ profiles: { "bad.yaml": text } });
    const { problems } = await loadProfile(root, "bad");
    t.match(problems[0], problem);
    t.type(problems[0]?.hint, "string");
  });

t.test("all problems are reported at once", async (t) => {
  const root = t.testdir({ profiles: { "bad.yaml": "pakages: []\nhostnme: x\nmodels: none\n" } });
  const { problems } = await loadProfile(root, "bad");
  t.equal(problems.length, 3);
});

t.test("a profile that is not there brings the nearest name", async (t) => {
  const root = t.testdir({ profiles: { "debian-minimal.yaml": yaml(complete) } });
  const { problems } = await loadProfile(root, "debian-minmal");
  t.match(problems, [{ what: 'there is no profile "debian-minmal"', hint: "npm run build:iso -- debian-minimal" }]);
});

for (const name of ["../bad", "profiles/bad.yaml", "bad profile", "", "x".repeat(300)])
  t.test(`"${name.slice(0, 20)}" is not taken for the name of a profile`, async (t) => {
    const root = t.testdir({ "bad.yaml": yaml(complete), profiles: { "bad.yaml": yaml(complete) } });
    const { problems } = await loadProfile(root, name);
    t.match(problems, [{ what: "there is no profile", hint: "npm run build:iso -- bad" }]);
  });

t.test("without any profile the hint brings them back", async (t) => {
  const { problems } = await loadProfile(t.testdir(), "debian-minimal");
  t.match(problems, [{ what: 'there is no profile "debian-minimal"', hint: "git checkout -- profiles" }]);
});
