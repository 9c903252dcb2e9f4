import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import t from "tap";
import { describeProblem } from "../problem.ts";
import { findLeaks } from "./find-leaks.ts";
import { hostAt } from "./host.ts";
import { hostNeedles } from "./host-needles.ts";
import { leakProblems } from "./leak-problems.ts";

// A made-up machine, whose files and variables are read as those of the real one are.
const key = `ssh-ed25519 AAAA${"Qm9".repeat(20)}`;
const hostFiles = {
  "etc/hosts": "127.0.0.1 localhost\n10.20.0.7 kiln.corp.example kiln\n10.20.0.9 nas\n",
  "etc/resolv.conf": "search corp.example\nnameserver 10.20.0.1\n",
  "etc/passwd": "root:x:0:0::/root:/bin/sh\nmargarethe:x:1000:1000::/home/margarethe:/bin/bash\n",
  "etc/machine-id": "0123456789abcdef0123456789abcdef\n",
  "etc/apt/apt.conf.d/proxy": 'Acquire::http::Proxy "http://apt-cache.corp.example:3142";\n',
  "etc/apt/auth.conf": "machine archive.corp.example login me password s3same0pen\n",
  "home/margarethe/.npmrc":
    "registry=https://npm.corp.example/\n//npm.corp.example/:_authToken=0f1e2d3c4b5a\n//x.example/:_password=${NPM_PASS}\n",
  "home/margarethe/.netrc": "machine git.corp.example login me password Tr0ub4dor\n",
  "home/margarethe/.git-credentials": "https://me:g1tcr3d3nt1al@git.corp.example\n",
  "etc/shadow": "root:*:1::::::\nmargarethe:$y$j9T$c2FsdHNhbHQ$aGFzaGhhc2g:1::::::\n",
  "home/margarethe/.config/pip/pip.conf": "[global]\nindex-url = https://me:w1r3l3ss@pypi.corp.example/simple\n",
  "home/margarethe/.ssh/id_ed25519.pub": `${key} margarethe@kiln\n`,
};
const env = {
  SUDO_USER: "margarethe",
  HOME: "/root",
  https_proxy: "http://me:pr0xyp%40ss@proxy.corp.example:3128",
  ALL_PROXY: "socks5://socks.corp.example",
  DEPLOY_TOKEN: "d3pl0y-0123456789",
  DB_PASSWORD: "swordfish",
  NPM_PASS: "npm-p4ssw0rd",
  SECRET_KEY_FILE: "/etc/hostname",
  MONKEY: "not-a-secret-at-all",
  AUTH_TYPE: "kerberos",
  ADMIN_PASSWORD: "changeme",
};
const place = {
  ...{ root: "/home/margarethe/src/parlance", out: "/mnt/big/out", hostname: "parlance" },
  addresses: { used: ["http://mirror.corp.example/debian"], harmless: ["http://archive.example/debian"] },
};

interface Made {
  readonly tree: string;
  /** the report, as a person sees it */
  readonly report: string;
}

/** Looks for leaks in a tree of these files. */
async function lint(
  folder: string,
  files: Readonly<Record<string, string | Buffer>>,
  layer = "base",
  links: Readonly<Record<string, string>> = {},
): Promise<Made> {
  const tree = join(folder, "tree");
  await mkdir(tree);
  await put(join(folder, "host"), hostFiles);
  await put(tree, files);
  for (const [path, target] of Object.entries(links)) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await symlink(target, join(tree, path));
  }
  const host = await hostAt(join(folder, "host"), "kiln", env);
  const leaks = await findLeaks(tree, await hostNeedles(host, place), host);
  const build = { options: { root: join(folder, "repository") }, profile: { overlays: ["live", "own"] } };
  await put(build.options.root, { "overlays/own/etc/motd.hbs": "" });
  const problems = await leakProblems(leaks, build, layer, tree);
  return { tree, report: problems.map(describeProblem).join("\n\n").replaceAll(`${process.cwd()}/`, "") };
}

async function put(root: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

const nothing = "nothing that tells where it was built, or that opens a door";
const pem = (kind: string): string =>
  `-----BEGIN ${kind}-----\n${"MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n".repeat(4)}-----END ${kind}-----\n`;
const elfCore = Buffer.from(`\x7fELF\x02\x01\x01${"\0".repeat(9)}\x04\0${"\0".repeat(40)}`, "latin1");

/** What is planted, where, and what is said of it: what, line, found, and what is wanted instead. */
const gallery: readonly (readonly [
  path: string,
  content: string | Buffer,
  what: string,
  line: number | undefined,
  found: string,
  wanted?: string,
])[] = [
  ["etc/mailname", "\nkiln\n", "the name of the machine that builds it", 2, '"kiln"'],
  [
    "etc/postfix/main.cf",
    "myhostname = kiln.corp.example\n",
    "the name of the machine that builds it",
    1,
    '"kiln.corp.example"',
  ],
  ["var/lib/x.db", "\0\0built by margarethe\0", "the name of the person who builds it", undefined, '"margarethe"'],
  [
    "usr/lib/x.so",
    "\x7fELF\0/mnt/big/out/cache/x.c\0",
    "the path of the folder that it is built in",
    undefined,
    "/mnt/big/out",
  ],
  [
    "usr/share/x.map",
    "a\nb /home/margarethe/.cache\n",
    "the home directory of the person who builds it",
    2,
    "/home/margarethe",
  ],
  [
    "usr/share/y.map",
    "in /home/margarethe/src/parlance/out",
    "the path of the folder that it is built in",
    1,
    "/home/margarethe/src/parlance",
  ],
  ["etc/x.conf", "id=0123456789abcdef0123456789abcdef", "the machine-id of the machine that builds it", 1, "0123…"],
  [
    "var/log/x.log",
    "GET http://mirror.corp.example/debian\n",
    "the mirror that it was built from",
    1,
    "mirror.corp.example",
  ],
  [
    "usr/lib/x/.package-lock.json",
    '{"resolved":"https://npm.corp.example/a"}',
    "the registry that npm is told to use here",
    1,
    "npm.corp.example",
  ],
  ["usr/share/pip", "pypi.corp.example", "the index that pip is told to use here", 1, "pypi.corp.example"],
  ["usr/share/a", "proxy.corp.example", "the proxy of the machine that builds it", 1, "proxy.corp.example"],
  ["usr/share/b", "socks.corp.example", "the proxy of the machine that builds it", 1, "socks.corp.example"],
  ["usr/share/c", "apt-cache.corp.example", "the proxy of the machine that builds it", 1, "apt-cache.corp.example"],
  [
    "usr/share/d",
    "pass=pr0xyp@ss",

    "the password of the proxy of the machine that builds it",
    1,
    "what $https_proxy has as password, 9 characters",
  ],
  [
    "usr/share/e",
    `Basic ${Buffer.from("me:pr0xyp@ss").toString("base64")}`,

    "the password of the proxy of the machine that builds it",
    1,
    "what $https_proxy has as password, 9 characters",
  ],
  [
    "usr/bin/x",
    "\0\0d3pl0y-0123456789\0",
    "a secret of the machine that builds it",
    undefined,
    "the value of $DEPLOY_TOKEN, 17 characters",
  ],
  [
    "etc/db.conf",
    "\n\npassword swordfish",
    "a secret of the machine that builds it",
    3,
    "the value of $DB_PASSWORD, 9 characters",
  ],
  [
    "usr/share/f",
    "0f1e2d3c4b5a",
    "a secret of the machine that builds it",
    1,
    "what /home/margarethe/.npmrc has as authtoken, 12 characters",
  ],
  ["usr/share/g", "npm-p4ssw0rd", "a secret of the machine that builds it", 1, "the value of $NPM_PASS, 12 characters"],
  [
    "usr/share/h",
    "s3same0pen",
    "a secret of the machine that builds it",
    1,
    "a secret of /etc/apt/auth.conf, 10 characters",
  ],
  [
    "usr/share/i",
    "Tr0ub4dor",
    "a secret of the machine that builds it",
    1,
    "a secret of /home/margarethe/.netrc, 9 characters",
  ],
  [
    "etc/shadow",
    "root:$y$j9T$c2FsdHNhbHQ$aGFzaGhhc2g:1",
    "a secret of the machine that builds it",
    1,
    "a secret of /etc/shadow, 30 characters",
  ],
  [
    "usr/share/o",
    "g1tcr3d3nt1al",
    "a secret of the machine that builds it",
    1,
    "a secret of /home/margarethe/.git-credentials, 13 characters",
  ],
  [
    "etc/NetworkManager/system-connections/x",
    "[wifi]\npsk=x",
    "a password for a network",
    2,
    "a password",
    "no such line",
  ],
  [
    "usr/share/j",
    "w1r3l3ss",

    "the password of the index that pip is told to use here",
    1,
    "what /home/margarethe/.config/pip/pip.conf has as password, 8 characters",
  ],
  [
    "root/.ssh/authorized_keys",
    `# us\n${key} me`,

    "an SSH key of the person who builds it",
    2,
    "the ssh-ed25519 key of /home/margarethe/.ssh/id_ed25519.pub",
  ],
  ["etc/ssl/x.pem", pem("RSA PRIVATE KEY"), "a private key", 1, "RSA PRIVATE KEY"],
  ["usr/share/k.json", JSON.stringify({ a: pem("PRIVATE KEY") }), "a private key", 1, "PRIVATE KEY"],
  [
    "usr/share/l.asc",
    pem("PGP PRIVATE KEY BLOCK").replace("\n", "\nVersion: GnuPG v2\n\n"),
    "a private key",
    1,
    "PGP PRIVATE KEY",
  ],
  ["opt/a", `x\nt=ghp_${"a1".repeat(18)}`, "a token of GitHub's", 2, "ghp_…, 40 characters"],
  ["opt/b", `glpat-${"a1".repeat(10)}`, "a token of GitLab's", 1, "glpat-…, 26 characters"],
  ["opt/c", `npm_${"a1".repeat(18)}`, "a token of npm's", 1, "npm_…, 40 characters"],
  ["opt/d", `AKIA${"A1".repeat(8)}`, "an access key of AWS", 1, "AKIA…, 20 characters"],
  ["opt/e", `xoxb-1-2-${"a1".repeat(12)}`, "a token of Slack's", 1, "xoxb-…, 33 characters"],
  ["opt/f", `sk-proj-${"a1".repeat(20)}`, "a key of a model's API", 1, "sk-proj-…, 48 characters"],
  ["opt/g", `hf_${"ab".repeat(17)}`, "a token of Hugging Face's", 1, "hf_…, 37 characters"],
  [
    "etc/ssh/ssh_host_ed25519_key",
    "x",
    "an SSH host key, which every machine with this image would have",
    undefined,
    "a file of 1 bytes",
    "none: each machine makes its own when it first starts",
  ],
  [
    "etc/machine-id",
    "fedcba9876543210fedcba9876543210\n",
    "a machine-id, which every machine with this image would have",
    1,
    "an id",
    "an empty file: each machine gets its own when it first starts",
  ],
  [
    "var/lib/systemd/random-seed",
    "\x01\x02",

    "what this machine's chance was made of, which every machine with this image would begin with",
    undefined,
    "a file of 2 bytes",
    "no such file: each machine makes its own when it first starts",
  ],
  ["root/.bash_history", "ls\n", "what somebody typed", undefined, "a file of 3 bytes", "no such file"],
  [
    "var/tmp/core.77",
    elfCore,
    "the memory of a program that crashed",
    undefined,
    `a file of ${elfCore.length} bytes`,
    "no such file",
  ],
  ["root/.netrc", "machine a login b\n  password c", "a password for a server", 2, "a password", "no such file"],
  [
    "usr/etc/npmrc",
    "a=b\n//r.example/:_authToken=x",
    "a token or password for a registry",
    2,
    "a token or password",
    "no such line",
  ],
  [
    "home/x/.git-credentials",
    "https://a:b@git.example",
    "a token or password for a server",
    1,
    "a token or password",
    "no such file",
  ],
  [
    "etc/apt/auth.conf.d/x",
    "\nmachine a login b password c",
    "a password for an archive",
    2,
    "a login or password",
    "no such entry",
  ],
  ["etc/apt/apt.conf.d/x", 'Acquire::http { Proxy "http://a"; };', "a proxy for apt", 1, "a proxy", "no such setting"],
  ["etc/environment", "PATH=/bin\nhttp_proxy=http://a", "a proxy", 2, "a proxy", "no such setting"],
  [
    "etc/x.list",
    "deb https://a:b@archive.example x",
    "a name and password in an address",
    1,
    "a password",
    "an address without them",
  ],
  [
    "etc/resolv.conf",
    "# x\nnameserver  10.20.0.1\n",

    "the name servers or domains of the machine that builds it",
    2,
    "a line of this machine's /etc/resolv.conf",
    "an empty file, or a link to what the running system writes",
  ],
  [
    "etc/hosts",
    "127.0.0.1 localhost\n10.20.0.9\tnas\n",
    "the hosts that the machine that builds it knows",
    2,
    "a line of this machine's /etc/hosts",
    "the image's own name and localhost alone",
  ],
];

for (const [path, content, what, line, found, wanted = nothing] of gallery)
  t.test(`${path}: ${what} (${found})`, async (t) => {
    const { tree, report } = await lint(t.testdir(), { [path]: content });
    t.equal(
      report,
      [
        `error: the image has ${what}`,
        `   at: /${path}${line === undefined ? "" : `:${line}`} in the layer "base"`,
        `found: ${found}`,
        ` want: ${wanted}`,
        ` hint: look at it: less ${join(tree, path).slice(process.cwd().length + 1)}, and have a script in chroot-hooks/ take it out`,
      ].join("\n"),
    );
  });

t.test("a clean tree passes, also with what looks like a leak and is none", async (t) => {
  const { report } = await lint(
    t.testdir(),
    {
      "etc/hostname": "parlance\n",
      "etc/hosts": "127.0.0.1 localhost parlance\n::1 localhost\n",
      "etc/machine-id": "uninitialized\n",
      "etc/resolv.conf": "nameserver 127.0.0.53\n",
      "etc/apt/apt.conf.d/90": '// Acquire::http::Proxy "http://x";\nAcquire::http::Proxy "DIRECT";\n',
      "etc/apt/sources.list": "deb http://archive.example/debian trixie main\n",
      "etc/pam.d/x": "auth kerberos changeme",
      "etc/wgetrc": "#https_proxy = http://proxy.yoyodyne.com:18023/\n",
      "etc/x.conf": "# http://user:password@host\nurl = http://${USER}:${PASSWORD}@host\n",
      "home/parlance/.bash_history": "",
      "usr/bin/node": `\0-----BEGIN PRIVATE KEY-----\0-----END PRIVATE KEY-----\0npm_config_registry\0${"kilns limekiln kiln_"}`,
      "usr/lib/core": "not an ELF file",
      "usr/lib/x": "/mnt/big/outer /srv/mnt/big/out ssh_host_key not-a-secret-at-all /etc/hostname",
      "usr/share/doc/margarethe.txt": "a name is a word like any other",
      "usr/lib/parlance/services/node_modules/pottery/README.md": "A kiln for swordfish.",
      "var/lib/dpkg/status": "Package: kiln\nDescription: fires pots\n",
    },
    "base",
    { "var/lib/dbus/machine-id": "/etc/machine-id" },
  );
  t.equal(report, "");
});

t.test("names of files and what links point to are read, too, and a secret in them is not shown", async (t) => {
  const { report } = await lint(t.testdir(), { "var/lib/d3pl0y-0123456789": "" }, "base", {
    "etc/alternatives/x": "/home/margarethe/bin/x",
  });
  t.match(report, "error: the image has a secret of the machine that builds it\n   at: /var/lib/*** in the layer");
  t.match(report, "   at: /etc/alternatives/x in the layer");
  t.notMatch(report, "d3pl0y-0123456789");
});

t.test("of what an overlay brings, the overlay's file is named", async (t) => {
  const { report } = await lint(t.testdir(), { "etc/motd": "welcome to kiln" }, "overlays");
  t.match(report, '   at: /etc/motd:1 in the layer "overlays"');
  t.match(report, " hint: edit overlays/own/etc/motd.hbs, or take it out");
});

t.test("what a package brought is no leak, until it is changed", async (t) => {
  const bytes = `kiln swordfish d3pl0y-0123456789\n${pem("PRIVATE KEY")}`;
  const sum = createHash("md5").update(bytes).digest("hex");
  const files = {
    "usr/lib/x": bytes,
    "etc/kiln/x.conf": bytes,
    "var/lib/dpkg/info/x.md5sums": `${sum}  usr/lib/x\n`,
    "var/lib/dpkg/info/x.list": "/.\n/etc\n/etc/kiln\n/etc/kiln/x.conf\n/usr/lib/x\n",
    "var/lib/dpkg/status": `Package: x\nConffiles:\n /etc/kiln/x.conf ${sum}\n`,
  };
  const { tree, report } = await lint(t.testdir(), files);
  t.equal(report, "");
  t.equal(await readFile(join(tree, "usr/lib/x"), "utf8"), bytes);
  const changed = await lint(t.testdir(), { ...files, "usr/lib/x": `${bytes}\n` });
  t.match(changed.report, "the image has a private key\n   at: /usr/lib/x:2 ");
  t.match(changed.report, "the image has a secret of the machine that builds it\n   at: /usr/lib/x:1 ");
});

t.test("a report that would have no end is cut short, and says of how much", async (t) => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`etc/${index}`, "kiln"]));
  const { report } = await lint(t.testdir(), many);
  t.equal(report.match(/^error: /gm)?.length, 21);
  t.match(report, 'error: the image has 10 more such things\n   at: the layer "base"');
});
