/** Programs that the sandbox is made of; without any one of them nothing runs. */
export const sandboxPrograms = { bwrap: "/usr/bin/bwrap", shell: "/usr/bin/bash" } as const;

/** The person in whose name a command runs. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Numbers of the file descriptors that bubblewrap inherits. */
export interface SandboxDescriptors {
  /** reading: the compiled seccomp filter */
  readonly filter: number;
  /** writing: where bubblewrap reports that the sandbox was made, and how the command ended */
  readonly status: number;
  /** reading: the text of /etc/passwd and of /etc/group */
  readonly passwd: number;
  readonly group: number;
}

/** What is run in the sandbox. */
export interface SandboxedProgram {
  /** the program, by its path or found in PATH, and its arguments: never joined into a string that a shell reads */
  readonly argv: readonly string[];
  /** files of the person that the program may read, each at its own real path; none of /usr, /etc or the kernel's */
  readonly readable?: readonly string[];
  /** true for a program of the system's own that is to reach the network; never for one that the person chose */
  readonly network?: boolean;
}

/** The argument vector that runs one program in the sandbox. Its own arguments are the last elements, each whole. */
export function bwrapArguments(
  { argv, readable = [], network = false }: SandboxedProgram,
  account: Account,
  descriptors: SandboxDescriptors,
): readonly string[] {
  const home = sandboxHome(account);
  return [
    sandboxPrograms.bwrap,
    ...namespaces,
    ...(network ? ["--share-net", ...resolverFiles] : []),
    ...["--seccomp", String(descriptors.filter)],
    ...["--json-status-fd", String(descriptors.status)],
    ...systemFiles,
    ...["--perms", "0444", "--ro-bind-data", String(descriptors.passwd), "/etc/passwd"],
    ...["--perms", "0444", "--ro-bind-data", String(descriptors.group), "/etc/group"],
    ...kernelFiles,
    ...scratch("/run", 16, "0755"),
    ...scratch("/tmp", 256, "1777"),
    ...scratch("/home", 1, "0755"),
    ...scratch(home, 256, "0700"),
    ...readable.flatMap((path) => ["--ro-bind", path, path]),
    // Mount points are made on the way; only after that can the rest be closed to writing.
    ...["--remount-ro", "/home", "--remount-ro", "/dev", "--remount-ro", "/"],
    ...["--clearenv"],
    ...["--setenv", "PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"],
    ...["--setenv", "HOME", home],
    ...["--setenv", "USER", account.name],
    ...["--setenv", "LANG", "C.UTF-8"],
    ...["--chdir", home],
    ...["--", ...argv],
  ];
}

/** Where the command finds its own, empty home. */
export const sandboxHome = (account: Account): string => `/home/${account.name}`;

const namespaces = [
  // --unshare-all only tries the user and cgroup namespaces and goes on without them: they are named again.
  "--unshare-all",
  "--unshare-user",
  "--unshare-cgroup",
  "--disable-userns",
  "--assert-userns-disabled",
  "--die-with-parent",
  "--new-session",
  ...["--cap-drop", "ALL"],
  ...["--hostname", "sandbox"],
] as const;

/** What programs need of the system and anyone may read; `-try` because not every system has each of the small files. */
const systemFiles = [
  ...["--ro-bind", "/usr", "/usr"],
  ...["bin", "sbin", "lib", "lib64"].flatMap((name) => ["--symlink", `usr/${name}`, `/${name}`]),
  ...["--symlink", "../usr/lib/os-release", "/etc/os-release"],
  ...["--symlink", "/proc/self/mounts", "/etc/mtab"],
  ...["--symlink", "/tmp", "/var/tmp", "--symlink", "/run", "/var/run"],
  ...[
    "alternatives",
    "bash.bashrc",
    "debian_version",
    "host.conf",
    "ld.so.cache",
    "ld.so.conf",
    "ld.so.conf.d",
    "localtime",
    "login.defs",
    "magic",
    "mime.types",
    "nsswitch.conf",
    "profile",
    "protocols",
    "services",
    "shells",
    "terminfo",
    "timezone",
  ].flatMap((name) => ["--ro-bind-try", `/etc/${name}`, `/etc/${name}`]),
];

/** What is needed to know hosts by their names. */
const resolverFiles = ["hosts", "resolv.conf", "gai.conf"].flatMap((name) => [
  ...["--ro-bind-try", `/etc/${name}`, `/etc/${name}`],
]);

const kernelFiles = ["--proc", "/proc", "--dev", "/dev", ...scratch("/dev/shm", 64, "1777")];

/** Memory that ends with the sandbox. */
function scratch(path: string, mebibytes: number, mode: string): readonly string[] {
  return ["--perms", mode, "--size", String(mebibytes * 1024 * 1024), "--tmpfs", path];
}
