import { imageRequest } from "../locked-packages.ts";
import { bases } from "../bases.ts";
import type { LockedPackage, PackageLock } from "../package-lock.ts";
import { toolsRequest } from "../tools-request.ts";
import type { BadInput } from "./bad-input.ts";

const base = bases["debian-13"];
const kernel = { package: "linux-image-amd64", command_line: "quiet" };
const profile = { name: "bad", base: "debian-13", architecture: "amd64", kernel, packages: ["bash"] } as const;
/** What the profile of the small repository asks for. */
const { requested } = imageRequest({ profile: profile as never, base, own: [] });

function entry(name: string): LockedPackage {
  const layer = requested.loaders.includes(name) ? "loaders" : "shared";
  const place = { architecture: "amd64", layer, archive: "main", path: `pool/${name}_1_amd64.deb` } as const;
  return { name, version: "1", ...place, bytes: 1000, sha256: "0a".repeat(32) };
}

/** A lock of which nothing is wrong. */
export const wholeLock: PackageLock = {
  ...{ lock: 1, date: "2026-11-22T18:00:00Z", base: "debian-13", architecture: "amd64", requested },
  packages: Object.values(requested).flat().map(entry),
};
const text = (lock: object): string => JSON.stringify(lock, null, 1);
const whole = text(wholeLock);
const lock = (content: string): Pick<BadInput, "files"> => ({ files: { "profiles/bad.lock": content } });
const changed = (key: string, value: unknown): Pick<BadInput, "files"> => {
  const [first, ...others] = wholeLock.packages;
  return lock(text({ ...wholeLock, packages: [{ ...first, [key]: value }, ...others] }));
};
const tools = (change: object): Pick<BadInput, "files"> => ({
  files: {
    "profiles/tools.lock": text({
      ...{ ...wholeLock, requested: toolsRequest.requested },
      packages: toolsRequest.requested.shared.map(entry),
      ...change,
    }),
  },
});

/** Locks of packages, of an image and of the tools tree. */
export const locks: readonly BadInput[] = [
  {
    name: "a lock that is not JSON",
    ...lock("packages\n"),
    says: `error: this is not JSON that can be read
   at: profiles/bad.lock:1:1
found: Unexpected token 'p', "packages " is not valid JSON
 want: a lock
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a lock that was cut off",
    ...lock(whole.slice(0, 700)),
    says: `error: this is not JSON that can be read
   at: profiles/bad.lock:35:17
found: Unterminated string
 want: a lock
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a lock with a comma too many",
    ...lock(whole.replace('"lock": 1,', '"lock": 1,,')),
    says: `error: this is not JSON that can be read
   at: profiles/bad.lock:2:12
found: Expected double-quoted property name
 want: a lock
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a lock in which a merge was not finished",
    ...lock(`<<<<<<< HEAD\n${whole}`),
    says: `error: this is not JSON that can be read
   at: profiles/bad.lock:1:1
found: Unexpected token '<', "<<<<<<< HE"... is not valid JSON
 want: a lock
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "an empty lock",
    ...lock(""),
    says: `error: this is not JSON that can be read
   at: profiles/bad.lock:1:1
found: Unexpected end of JSON input
 want: a lock
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a lock that is a list",
    ...lock("[]\n"),
    says: `error: the file has the wrong type
   at: profiles/bad.lock:1:1
found: []
 want: a map
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a lock that is a folder",
    script: "mkdir profiles/bad.lock",
    says: `error: profiles/bad.lock cannot be read
   at: profiles/bad.lock
found: a folder
 want: a lock
 hint: rm -r profiles/bad.lock && npm run lock:packages -- bad`,
  },
  {
    name: "a lock that is a pipe",
    script: "mkfifo profiles/bad.lock",
    says: `error: profiles/bad.lock cannot be read
   at: profiles/bad.lock
found: something that is not a file
 want: a lock
 hint: rm -r profiles/bad.lock && npm run lock:packages -- bad`,
  },
  {
    name: "a lock that is a link to nowhere",
    script: "ln -s gone profiles/bad.lock",
    says: `error: profiles/bad.lock cannot be read
   at: profiles/bad.lock
found: no such file
 want: a lock
 hint: rm -r profiles/bad.lock && npm run lock:packages -- bad`,
  },
  {
    name: "a lock of another format",
    ...lock(whole.replace('"lock": 1', '"lock": 2')),
    says: `error: lock does not fit
   at: profiles/bad.lock:2:10
found: 2
 want: 1
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a lock with a date of another form",
    ...lock(whole.replace(wholeLock.date, "22.11.2026")),
    says: `error: date does not fit
   at: profiles/bad.lock:3:10
found: "22.11.2026"
 want: a moment such as 2026-01-31T12:00:00Z
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a lock with another key",
    ...lock(whole.replace('"lock": 1', '"lock": 1, "signed": false')),
    says: `error: unknown key "signed"
   at: profiles/bad.lock:2:13
found: signed
 want: one of lock, date, base, architecture, requested, packages
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a lock without its packages",
    ...lock(text({ ...wholeLock, packages: undefined })),
    says: `error: the file lacks "packages"
   at: profiles/bad.lock:1:1
 want: a value for "packages"
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a digest of 63 digits",
    ...changed("sha256", "a".repeat(63)),
    says: `error: packages.0.sha256 does not fit
   at: profiles/bad.lock:30:14
found: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
 want: 64 digits 0-9 and a-f
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a digest in capital letters",
    ...changed("sha256", "A".repeat(64)),
    says: `error: packages.0.sha256 does not fit
   at: profiles/bad.lock:30:14
found: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
 want: 64 digits 0-9 and a-f
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a size below nothing",
    ...changed("bytes", -1),
    says: `error: packages.0.bytes does not fit
   at: profiles/bad.lock:29:13
found: -1
 want: a size in bytes
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a size of nothing",
    ...changed("bytes", 0),
    says: `error: packages.0.bytes does not fit
   at: profiles/bad.lock:29:13
found: 0
 want: a size in bytes
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a size in words",
    ...changed("bytes", "1 MB"),
    says: `error: packages.0.bytes has the wrong type
   at: profiles/bad.lock:29:13
found: "1 MB"
 want: a whole number
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a path that leads out of the archive",
    ...changed("path", "pool/../../other/x.deb"),
    says: `error: packages.0.path does not fit
   at: profiles/bad.lock:28:12
found: "pool/../../other/x.deb"
 want: a path to a .deb, below the archive's address
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a path from the root",
    ...changed("path", "/etc/x.deb"),
    says: `error: packages.0.path does not fit
   at: profiles/bad.lock:28:12
found: "/etc/x.deb"
 want: a path to a .deb, below the archive's address
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "an address in the place of a path",
    ...changed("path", "http://other.example/x.deb?.deb"),
    says: `error: packages.0.path does not fit
   at: profiles/bad.lock:28:12
found: "http://other.example/x.deb?.deb"
 want: a path to a .deb, below the archive's address
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a path to what is no package",
    ...changed("path", "pool/x.tar.gz"),
    says: `error: packages.0.path does not fit
   at: profiles/bad.lock:28:12
found: "pool/x.tar.gz"
 want: a path to a .deb, below the archive's address
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "an archive that nobody named",
    ...changed("archive", "backports"),
    says: `error: packages.0.archive has a value that is not known
   at: profiles/bad.lock:27:15
found: "backports"
 want: main or security
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a layer that no image has",
    ...changed("layer", "extra"),
    says: `error: packages.0.layer has a value that is not known
   at: profiles/bad.lock:26:13
found: "extra"
 want: base or shared or own or loaders
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a package that apt would take for an option",
    ...changed("name", "-o"),
    says: `error: packages.0.name does not fit
   at: profiles/bad.lock:23:12
found: "-o"
 want: the name of a package
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a package without its version",
    ...changed("version", ""),
    says: `error: packages.0.version does not fit
   at: profiles/bad.lock:24:15
found: ""
 want: a text that is not empty
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a package that stands twice",
    ...lock(text({ ...wholeLock, packages: [...wholeLock.packages, entry("bash")] })),
    says: `error: the lock of the packages contradicts itself
   at: profiles/bad.lock
found: it has "bash" twice
 want: a lock as a command has written it
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a package that is missing",
    ...lock(text({ ...wholeLock, packages: wholeLock.packages.filter(({ name }) => name !== "bash") })),
    says: `error: the lock of the packages contradicts itself
   at: profiles/bad.lock
found: it lacks "bash", which was asked for
 want: a lock as a command has written it
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a lock from before a package was added",
    ...lock(whole),
    profile: "extends: whole\npackages: [vim]\n",
    says: `error: the lock of the packages is out of date
   at: profiles/bad.lock
found: "vim" is new
 want: a lock made for what profiles/bad.yaml says now
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a lock from before a package was taken out",
    ...lock(
      whole
        .replace('"shared": [', '"shared": ["nano",')
        .replace('"packages": [', `"packages": [${text(entry("nano"))},`),
    ),
    says: `error: the lock of the packages is out of date
   at: profiles/bad.lock
found: "nano" is gone
 want: a lock made for what profiles/bad.yaml says now
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a lock from before many packages were added",
    ...lock(whole),
    profile: "extends: whole\npackages: [a1, a2, a3, a4, a5, a6, a7]\n",
    says: `error: the lock of the packages is out of date
   at: profiles/bad.lock
found: "a1" is new, "a2" is new, "a3" is new, "a4" is new, "a5" is new, and 2 more
 want: a lock made for what profiles/bad.yaml says now
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a lock for another base",
    ...lock(whole),
    profile: "extends: whole\nbase: ubuntu-26.04\n",
    says: `error: the lock of the packages is out of date
   at: profiles/bad.lock
found: it is for the base debian-13, not ubuntu-26.04
 want: a lock made for what profiles/bad.yaml says now
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a lock for another architecture",
    ...lock(whole.replace('"amd64"', '"arm64"')),
    says: `error: the lock of the packages is out of date
   at: profiles/bad.lock
found: it is for the architecture arm64, not amd64
 want: a lock made for what profiles/bad.yaml says now
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a lock from before the kernel was another one",
    ...lock(whole),
    profile: "extends: whole\nkernel: {package: linux-image-cloud-amd64}\n",
    says: `error: the lock of the packages is out of date
   at: profiles/bad.lock
found: "linux-image-cloud-amd64" is new, "linux-image-amd64" is gone
 want: a lock made for what profiles/bad.yaml says now
 hint: npm run lock:packages -- bad`,
  },
  {
    name: "a lock of the tools that is out of date",
    ...tools({ requested: { ...toolsRequest.requested, shared: toolsRequest.requested.shared.slice(1) } }),
    says: `error: the lock of the packages is out of date
   at: profiles/tools.lock
found: "live-build" is new
 want: a lock made for what the tools tree has now
 hint: npm run lock:packages -- tools`,
  },
  {
    name: "a lock of the tools that lacks one",
    ...tools({ packages: [entry("live-build")] }),
    says: `error: the lock of the packages contradicts itself
   at: profiles/tools.lock
found: it lacks "debootstrap", which was asked for
 want: a lock as a command has written it
 hint: npm run lock:packages -- tools`,
  },
  {
    name: "a lock of the tools with no digest in it",
    ...tools({ packages: [{ name: "live-build" }] }),
    says: `error: packages.0 lacks "version"
   at: profiles/tools.lock:35:3
 want: a value for "version"
 hint: npm run lock:packages -- tools

error: packages.0 lacks "architecture"
   at: profiles/tools.lock:35:3
 want: a value for "architecture"
 hint: npm run lock:packages -- tools

error: packages.0 lacks "layer"
   at: profiles/tools.lock:35:3
 want: a value for "layer"
 hint: npm run lock:packages -- tools

error: packages.0 lacks "archive"
   at: profiles/tools.lock:35:3
 want: a value for "archive"
 hint: npm run lock:packages -- tools

error: packages.0 lacks "path"
   at: profiles/tools.lock:35:3
 want: a value for "path"
 hint: npm run lock:packages -- tools

error: packages.0 lacks "bytes"
   at: profiles/tools.lock:35:3
 want: a value for "bytes"
 hint: npm run lock:packages -- tools

error: packages.0 lacks "sha256"
   at: profiles/tools.lock:35:3
 want: a value for "sha256"
 hint: npm run lock:packages -- tools`,
  },
  {
    name: "both locks out of date, which is said at once",
    profile: "extends: whole\npackages: [vim]\n",
    files: { "profiles/bad.lock": whole, ...tools({ base: "ubuntu-26.04" }).files },
    says: `error: the lock of the packages is out of date
   at: profiles/tools.lock
found: it is for the base ubuntu-26.04, not debian-13
 want: a lock made for what the tools tree has now
 hint: npm run lock:packages -- tools

error: the lock of the packages is out of date
   at: profiles/bad.lock
found: "vim" is new
 want: a lock made for what profiles/bad.yaml says now
 hint: npm run lock:packages -- bad`,
  },
];
