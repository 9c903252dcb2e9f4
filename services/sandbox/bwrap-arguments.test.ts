import t from "tap";
import { accountFiles } from "./account-files.ts";
import { bwrapArguments } from "./bwrap-arguments.ts";

const account = { name: "ann", uid: 1000, gid: 1001 };
const descriptors = { filter: 3, status: 4, passwd: 5, group: 6 };
const argumentsFor = (command: string): readonly string[] =>
  bwrapArguments({ argv: ["/usr/bin/bash", "-c", command] }, account, descriptors);

/** What follows each use of an option that takes two values. */
function pairs(option: string): readonly (readonly [string, string])[] {
  const all = argumentsFor("true");
  return all.flatMap((one, at) => (one === option ? [[all[at + 1] ?? "", all[at + 2] ?? ""] as const] : []));
}

t.test("the command is the last argument, whole, whatever it holds", async (t) => {
  for (const command of ["ls -l", "-c", "--bind / /", "a'b\"c$(id)`id`\n${HOME} %n;", "--"]) {
    const all = argumentsFor(command);
    t.same(all.slice(-4), ["--", "/usr/bin/bash", "-c", command]);
    t.same(all.slice(0, -1), argumentsFor("true").slice(0, -1), "nothing else depends on it");
  }
});

t.test("every namespace is asked for without a `try`, and none is shared", async (t) => {
  const all = argumentsFor("true");
  for (const wanted of [
    ...["--unshare-all", "--unshare-user", "--unshare-cgroup", "--disable-userns", "--assert-userns-disabled"],
    ...["--die-with-parent", "--new-session", "--clearenv"],
  ])
    t.ok(all.includes(wanted), wanted);
  t.notOk(all.some((one) => /-try$/.test(one) && one.startsWith("--unshare")));
  t.notOk(all.includes("--share-net"));
  t.notOk(all.includes("--cap-add"));
});

t.test("nothing of the system is bound for writing, and only an allowlist for reading", async (t) => {
  const all = argumentsFor("true");
  for (const option of ["--bind", "--bind-try", "--dev-bind", "--dev-bind-try", "--overlay", "--file", "--bind-data"])
    t.notOk(all.includes(option), option);
  t.same(pairs("--ro-bind"), [["/usr", "/usr"]]);
  for (const [from, to] of pairs("--ro-bind-try")) {
    t.equal(from, to);
    t.match(from, /^\/etc\/[a-z._]+$/);
    t.notMatch(from, /shadow|passwd|group|sudo|ssh|ssl|machine-id|hostname|parlance|NetworkManager|apt/);
  }
});

t.test("every scratch folder has a bound, and the root is closed after all mount points were made", async (t) => {
  const all = argumentsFor("true");
  const scratch = all.flatMap((one, at) => (one === "--tmpfs" ? [[all[at + 1], all[at - 2], all[at - 4]]] : []));
  t.same(
    scratch.map(([path]) => path),
    ["/dev/shm", "/run", "/tmp", "/home", "/home/ann"],
  );
  t.ok(scratch.every(([, size, perms]) => size === "--size" && perms === "--perms"));
  t.ok(all.lastIndexOf("--remount-ro") > all.lastIndexOf("--tmpfs"));
  t.ok(all.join(" ").includes("--remount-ro / --clearenv"), "the root comes last");
});

t.test("filter and status report are those that the unit opens", async (t) => {
  const text = argumentsFor("true").join(" ");
  t.match(text, / --seccomp 3 --json-status-fd 4 /);
  t.match(text, / --ro-bind-data 5 \/etc\/passwd /);
  t.match(text, / --ro-bind-data 6 \/etc\/group /);
});

t.test("the sandbox knows the person and nobody else", async (t) => {
  const { passwd, group } = accountFiles(account);
  t.match(passwd, /^ann:x:1000:1001::\/home\/ann:\/usr\/bin\/bash\n/);
  t.same(passwd.match(/^[^:]+/gm), ["ann", "nobody"]);
  t.same(group.match(/^[^:]+/gm), ["ann", "nogroup"]);
});

t.test("the network is shared when it is asked for and not otherwise, with what finds hosts by name", async (t) => {
  const of = (network?: boolean) =>
    bwrapArguments({ argv: ["/usr/bin/ping"], ...(network === undefined ? {} : { network }) }, account, descriptors);
  t.ok(of(true).indexOf("--share-net") > of(true).indexOf("--unshare-all"));
  t.ok(of(true).includes("/etc/resolv.conf"));
  for (const without of [of(), of(false)]) t.notOk(without.some((one) => /share-net|resolv/.test(one)));
});
