import { paths } from "#contracts/paths";
import { Variant } from "#kit/bus";
import { type Account, bwrapArguments, type SandboxedProgram, sandboxPrograms } from "./bwrap-arguments.ts";

/** Files that the service manager opens for the sandbox; `output` and `status` are sockets that someone listens on. */
export interface SandboxFiles {
  readonly output: string;
  readonly status: string;
  readonly passwd: string;
  readonly group: string;
}

/**
 * Properties of the transient unit (systemd's org.freedesktop.systemd1.Manager.StartTransientUnit) in which a program
 * runs: as the person, within limits, and only through bubblewrap.
 * @param seconds how long it may run
 */
export function sandboxUnit(
  program: SandboxedProgram,
  account: Account,
  files: SandboxFiles,
  seconds: number,
): readonly [string, Variant][] {
  const descriptors = { filter: 3, status: 4, passwd: 5, group: 6 };
  const readOnly = 1n;
  const opened: [string, string, bigint][] = [
    [paths.seccompFilter, "filter", readOnly],
    [files.status, "status", 0n],
    [files.passwd, "passwd", readOnly],
    [files.group, "group", readOnly],
  ];
  const argv = bwrapArguments(program, account, descriptors);
  return [
    ["Description", new Variant("s", "A command in the sandbox")],
    ["Slice", new Variant("s", "parlance-sandbox.slice")],
    // Ended units go at once, failed ones too; the reference of whoever started it keeps it until it has been read.
    ["CollectMode", new Variant("s", "inactive-or-failed")],
    ["AddRef", new Variant("b", true)],
    // exec: the start fails when bubblewrap cannot be executed, instead of seeming to succeed.
    ["Type", new Variant("s", "exec")],
    // Without this flag the manager would replace ${…} in the command by its own environment.
    ["ExecStartEx", new Variant("a(sasas)", [[sandboxPrograms.bwrap, argv, ["no-env-expand"]]])],
    ["User", new Variant("s", String(account.uid))],
    ["OpenFile", new Variant("a(sst)", opened)],
    ["StandardInput", new Variant("s", "null")],
    ["StandardOutputFile", new Variant("s", files.output)],
    ["StandardError", new Variant("s", "inherit")],
    ["IgnoreSIGPIPE", new Variant("b", false)],
    ["NoNewPrivileges", new Variant("b", true)],
    // The machine's network comes with its abstract sockets, behind some of which sit programs of the person's session.
    ...(program.network === true ? [["RestrictAddressFamilies", internetOnly] as [string, Variant]] : []),
    ["CapabilityBoundingSet", new Variant("t", 0n)],
    ["KeyringMode", new Variant("s", "private")],
    ["UMask", new Variant("u", 0o077)],
    ["RuntimeMaxUSec", new Variant("t", BigInt(seconds) * 1_000_000n)],
    ["TimeoutStopUSec", new Variant("t", 2_000_000n)],
    ["MemoryMax", new Variant("t", BigInt(1024 * mebibyte))],
    ["MemorySwapMax", new Variant("t", 0n)],
    ["TasksMax", new Variant("t", 256n)],
    ["CPUWeight", new Variant("t", 50n)],
    ["OOMPolicy", new Variant("s", "kill")],
    ["OOMScoreAdjust", new Variant("i", 500)],
    ["LimitCORE", new Variant("t", 0n)],
    ["LimitFSIZE", new Variant("t", BigInt(256 * mebibyte))],
    ["LimitNOFILE", new Variant("t", 1024n)],
  ];
}

const internetOnly = new Variant("(bas)", [true, ["AF_INET", "AF_INET6", "AF_NETLINK"]]);

const mebibyte = 1024 * 1024;
