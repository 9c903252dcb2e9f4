import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import t from "tap";
import { checkOverlay } from "./check-overlay.ts";

const gallery: readonly { name: string; script: string; problem: object }[] = [
  {
    name: "a file in the place of the folder",
    script: "rmdir x; touch x",
    problem: { what: 'overlay "overlays/x" is not a folder', found: "a file" },
  },
  {
    name: "a link in the place of the folder",
    script: "rmdir x; ln -s /etc x",
    problem: { what: 'overlay "overlays/x" is not a folder', found: "a link to /etc" },
  },
  { name: "a named pipe", script: "mkfifo x/p", problem: { where: "overlays/x/p", found: "a named pipe" } },
  { name: "a device", script: "mknod x/null c 1 3", problem: { where: "overlays/x/null", found: "a device" } },
  {
    name: "a folder that would hide a link of the image's into /usr",
    script: "mkdir -p x/lib/systemd",
    problem: {
      what: 'overlay "overlays/x" would hide all of the image\'s /lib',
      wanted: "overlays/x/usr/lib",
      hint: "git mv overlays/x/lib overlays/x/usr/lib",
    },
  },
  {
    name: "a relative link that leads out",
    script: "mkdir x/etc; ln -s ../../y/motd x/etc/motd",
    problem: { what: "a link leads out of its overlay", where: "overlays/x/etc/motd", found: "../../y/motd" },
  },
  {
    name: "a link to a file of the repository",
    script: "ln -s $PWD/x x/same",
    problem: { what: "a link leads out of its overlay", where: "overlays/x/same" },
  },
  {
    name: "a file beside a template of its name",
    script: "touch x/motd x/motd.hbs",
    problem: { where: "overlays/x/motd", found: "motd and motd.hbs", hint: "rm overlays/x/motd" },
  },
  {
    name: "a name in another encoding",
    script: "touch x/$(printf 'caf\\351')",
    problem: { what: "a file's name is not UTF-8" },
  },
];

for (const { name, script, problem } of gallery)
  t.test(`${name} is refused, with its place and its cure`, async (t) => {
    const root = t.testdir({ overlays: { x: {} } });
    await promisify(execFile)("sh", ["-c", script], { cwd: join(root, "overlays") });
    t.match(await checkOverlay(root, "overlays/x"), [problem]);
  });

t.test("files, folders and links that mean the image are fine", async (t) => {
  const root = t.testdir({ overlays: { x: { etc: { "motd.hbs": "", passwd: "" }, usr: { lib: {} } } } });
  const links = "ln -s /usr/share/zoneinfo/UTC x/etc/localtime; ln -s ../usr/lib/os-release x/etc/os-release";
  await promisify(execFile)("sh", ["-c", links], { cwd: join(root, "overlays") });
  t.strictSame(await checkOverlay(root, "overlays/x"), []);
});
