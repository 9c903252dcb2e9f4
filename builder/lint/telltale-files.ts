import type { Host } from "./host.ts";

/** A file that has no business in an image, or some of whose lines do not. */
export interface Telltale {
  /** its path in the image */
  readonly files: RegExp;
  readonly what: string;
  readonly wanted: string;
  /** what is wrong with it, and in which line, from 1; undefined where nothing is */
  find(content: Buffer, host: Host): Promise<Finding | undefined> | Finding | undefined;
}

export interface Finding {
  readonly found: string;
  readonly line?: number;
}

const homes = "(?:root|home/[^/]+|etc/skel)";
/** Found where it is there at all and not empty. */
const present = (content: Buffer): Finding | undefined =>
  content.length === 0 ? undefined : { found: `a file of ${content.length} bytes` };
/** Found where a line fits; `found` must not show a secret. */
const line =
  (pattern: RegExp, found: string) =>
  (content: Buffer): Finding | undefined => {
    const index = content
      .toString("latin1")
      .split("\n")
      .findIndex((text) => pattern.test(text));
    return index === -1 ? undefined : { line: index + 1, found };
  };

export const telltaleFiles: readonly Telltale[] = [
  {
    files: /^etc\/ssh\/ssh_host_\w+_key$/,
    what: "an SSH host key, which every machine with this image would have",
    wanted: "none: each machine makes its own when it first starts",
    find: present,
  },
  {
    files: /^(etc\/machine-id|var\/lib\/dbus\/machine-id)$/,
    what: "a machine-id, which every machine with this image would have",
    wanted: "an empty file: each machine gets its own when it first starts",
    find: (content) =>
      /^(uninitialized)?\s*$/.test(content.toString("latin1")) ? undefined : { line: 1, found: "an id" },
  },
  {
    files:
      /^(var\/lib\/(systemd\/(random-seed|credential\.secret)|urandom\/random-seed|NetworkManager\/secret_key)|(boot|efi|boot\/efi)\/loader\/random-seed)$/,
    what: "what this machine's chance was made of, which every machine with this image would begin with",
    wanted: "no such file: each machine makes its own when it first starts",
    find: present,
  },
  {
    files: new RegExp(
      `^${homes}/\\.(?:[a-z]+_history|lesshst|viminfo|node_repl_history|local/share/nano/search_history)$`,
    ),
    what: "what somebody typed",
    wanted: "no such file",
    find: present,
  },
  {
    files: /^(var\/lib\/systemd\/coredump\/.|var\/crash\/.|(.*\/)?core(\.\d+)?$)/,
    what: "the memory of a program that crashed",
    wanted: "no such file",
    // The kernel writes ELF files of type 4; systemd and apport keep them compressed in folders of their own.
    find: (content) => {
      const isCore = content.subarray(0, 4).toString("latin1") === "\x7fELF" && content[16] === 4;
      const compressed = /^(?:\x28\xb5\x2f\xfd|\xfd7zXZ|\x04\x22\x4d\x18|ProblemType)/.test(
        content.toString("latin1", 0, 16),
      );
      return isCore || compressed ? present(content) : undefined;
    },
  },
  {
    files: /(^|\/)\.netrc$/,
    what: "a password for a server",
    wanted: "no such file",
    find: line(/\bpassword\s+\S/, "a password"),
  },
  {
    files: /(^|\/)\.?npmrc$/,
    what: "a token or password for a registry",
    wanted: "no such line",
    find: line(/(_authToken|_auth|_password)\s*=\s*[^\s$]/, "a token or password"),
  },
  {
    files: /(^|\/)(\.pypirc|\.git-credentials|\.docker\/config\.json|\.aws\/credentials|\.config\/gh\/hosts\.yml)$/,
    what: "a token or password for a server",
    wanted: "no such file",
    find: line(/password|"auth"|_secret|oauth_token|:\/\/[^\s/@]+:[^\s/@]+@/i, "a token or password"),
  },
  {
    files: /^etc\/(NetworkManager\/system-connections\/|wpa_supplicant\/)./,
    what: "a password for a network",
    wanted: "no such line",
    find: line(/^\s*(psk|password|.*-password|wep-key\d|sae_password)\s*=\s*\S/, "a password"),
  },
  {
    files: /^etc\/apt\/auth\.conf(\.d\/.*)?$/,
    what: "a password for an archive",
    wanted: "no such entry",
    find: line(/^\s*(?!#).*\b(login|password)\s+\S/, "a login or password"),
  },
  {
    files: /^etc\/apt\/apt\.conf(\.d\/.*)?$/,
    what: "a proxy for apt",
    wanted: "no such setting",
    find: line(/^(?!\s*(\/\/|#)).*\bproxy(-auto-detect)?\b[^"]*"(?!(direct|false)?")/i, "a proxy"),
  },
  {
    files: /^etc\/(environment|profile|profile\.d\/.*|wgetrc|login\.defs|environment\.d\/.*|systemd\/.*\.conf)$/,
    what: "a proxy",
    wanted: "no such setting",
    find: line(/^(?!\s*#).*\b(https?|ftp|all)_proxy["']?\s*=\s*["']?\w/i, "a proxy"),
  },
  {
    files: /^(etc|root|home)\/(?!.*\.git-credentials$)/,
    what: "a name and password in an address",
    wanted: "an address without them",
    find: line(/^(?!\s*(#|\/\/|;|\*)).*\b[a-z][a-z+.-]*:\/\/[^\s/:@<>"'$%{]+:[^\s/:@<>"'$%{]+@[\w[]/i, "a password"),
  },
  {
    files: /^etc\/resolv\.conf$/,
    what: "the name servers or domains of the machine that builds it",
    wanted: "an empty file, or a link to what the running system writes",
    find: (content, host) =>
      sharedLine(content, host, "/etc/resolv.conf", /^(?:nameserver|search|domain)\s+(?!127\.|::1)/),
  },
  {
    files: /^etc\/hosts$/,
    what: "the hosts that the machine that builds it knows",
    wanted: "the image's own name and localhost alone",
    find: (content, host) =>
      sharedLine(content, host, "/etc/hosts", /^(?!127\.0\.0\.1\s+localhost|::1\s|f[ef]0[0-9]::|#)\S+\s+\S/),
  },
  {
    files: /^etc\/hostname$/,
    what: "the name of the machine that builds it",
    wanted: "the image's own name",
    find: (content, { hostname }) =>
      content.toString("latin1").trim() === hostname && hostname !== "localhost"
        ? { line: 1, found: hostname }
        : undefined,
  },
];

/** A line that stands in the same file of the host. */
async function sharedLine(content: Buffer, host: Host, file: string, telling: RegExp): Promise<Finding | undefined> {
  const squeeze = (text: string): string[] => text.split("\n").map((text) => text.trim().replace(/\s+/g, " "));
  const theirs = new Set(squeeze(await host.read(file)).filter((text) => telling.test(text)));
  const index = squeeze(content.toString("utf8")).findIndex((text) => theirs.has(text));
  return index === -1 ? undefined : { line: index + 1, found: `a line of this machine's ${file}` };
}
