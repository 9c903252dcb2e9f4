import type { BadInput } from "./bad-input.ts";
import { changed, lock, text, whole, wholeLock } from "./whole-lock.ts";

/** Locks of packages that cannot be read, or hold what no lock can. */
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
];
