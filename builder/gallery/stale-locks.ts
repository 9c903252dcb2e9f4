import { toolsRequest } from "../tools-request.ts";
import type { BadInput } from "./bad-input.ts";
import { entry, lock, text, tools, whole, wholeLock } from "./whole-lock.ts";

/** Locks of packages that contradict themselves, or were made for something else. */
export const staleLocks: readonly BadInput[] = [
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
    // one request, for the line of the package shall not move with what the tools tree has
    ...tools({
      requested: { ...toolsRequest.requested, shared: ["live-build"] },
      packages: [{ name: "live-build" }],
    }),
    says: `error: packages.0 lacks "version"
   at: profiles/tools.lock:14:3
 want: a value for "version"
 hint: npm run lock:packages -- tools

error: packages.0 lacks "architecture"
   at: profiles/tools.lock:14:3
 want: a value for "architecture"
 hint: npm run lock:packages -- tools

error: packages.0 lacks "layer"
   at: profiles/tools.lock:14:3
 want: a value for "layer"
 hint: npm run lock:packages -- tools

error: packages.0 lacks "archive"
   at: profiles/tools.lock:14:3
 want: a value for "archive"
 hint: npm run lock:packages -- tools

error: packages.0 lacks "path"
   at: profiles/tools.lock:14:3
 want: a value for "path"
 hint: npm run lock:packages -- tools

error: packages.0 lacks "bytes"
   at: profiles/tools.lock:14:3
 want: a value for "bytes"
 hint: npm run lock:packages -- tools

error: packages.0 lacks "sha256"
   at: profiles/tools.lock:14:3
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
