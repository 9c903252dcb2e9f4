import t from "tap";
import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import { findProgram } from "./find-program.ts";

const nobody = async (path: string): Promise<never> => {
  throw new BusError(systemApiErrors.notFound, `${path} does not exist`);
};
const at = (path: string) => async () => ({ path, device: "1", inode: "2" });

t.test("a program of the system is found by its name and by its path, and keeps its name", async (t) => {
  const sleep = await findProgram("sleep", nobody);
  t.match(sleep, { path: "/usr/bin/sleep", bound: false, identity: /^\/usr\/.*sleep device \d+ inode \d+$/ });
  t.same(await findProgram("/usr/bin/sleep", nobody), sleep);
  t.same(await findProgram("/bin/sleep", at("/usr/bin/sleep")), sleep);
  t.equal((await findProgram("awk", nobody)).path, "/usr/bin/awk", "a link to a link to mawk or gawk");
});

t.test("a file of the person's is bound", async (t) => {
  t.same(await findProgram("~/bin/tool", at("/home/ann/bin/tool")), {
    ...{ path: "/home/ann/bin/tool", identity: "device 1 inode 2", bound: true },
  });
});

t.test("what is no program, or nowhere, or in many places is refused with a hint", async (t) => {
  for (const [said, type, message, resolve] of [
    ["slepe", systemApiErrors.notFound, /no program "slepe"; did you mean .*sleep/],
    ["", systemApiErrors.notFound, /no program ""/],
    ["..", systemApiErrors.notFound, /no program/],
    ["../bin/sleep", systemApiErrors.invalidArguments, /many places/],
    ["./tool", systemApiErrors.invalidArguments, /~\/tool/],
    ["~ann/tool", systemApiErrors.invalidArguments, /many places/],
    ["/usr/share/../../etc/passwd", systemApiErrors.notFound, /no program/],
    ["/usr/bin", systemApiErrors.notFound, /no program/],
    ["~/none", systemApiErrors.notFound, /does not exist/],
    ["/etc/init.d/x", systemApiErrors.denied, /shows nothing/, at("/etc/init.d/x")],
    ["~/link", systemApiErrors.denied, /shows nothing/, at("/proc/1/exe")],
  ] as const)
    await t.rejects(findProgram(said, resolve ?? nobody), { type, message }, said);
});
