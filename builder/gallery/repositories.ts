import type { BadInput } from "./bad-input.ts";

/** Repositories in which something is missing that every build reads. */
export const repositories: readonly BadInput[] = [
  {
    name: "a repository without its services",
    script: "rm -r services",
    says: `error: services/package.json cannot be used
   at: services/package.json
found: no such file
 want: the file of this repository
 hint: git checkout -- services/package.json

error: services/package-lock.json cannot be used
   at: services/package-lock.json
found: no such file
 want: the file of this repository
 hint: git checkout -- services/package-lock.json

error: services/system-api/check-policy.ts cannot be used
   at: services/system-api/check-policy.ts
found: no such file
 want: the file of this repository
 hint: git checkout -- services/system-api/check-policy.ts`,
  },
  {
    name: "a repository without the menu of the boot loader",
    script: "rm -r builder/templates",
    says: `error: builder/templates/grub.cfg.hbs cannot be used
   at: builder/templates/grub.cfg.hbs
found: no such file
 want: the file of this repository
 hint: git checkout -- builder/templates/grub.cfg.hbs`,
  },
  {
    name: "a product without a version",
    files: { "package.json": "{}\n" },
    says: `error: package.json cannot be used
   at: package.json
found: the version nothing
 want: JSON with a version such as 1.0.0
 hint: git checkout -- package.json`,
  },
  {
    name: "a version that leads out",
    files: { "package.json": '{ "version": "../1" }\n' },
    says: `error: package.json cannot be used
   at: package.json
found: the version "../1"
 want: JSON with a version such as 1.0.0
 hint: git checkout -- package.json`,
  },
  {
    name: "services of which npm could read nothing",
    files: { "services/package.json": "{" },
    says: `error: services/package.json cannot be used
   at: services/package.json
found: the version nothing
 want: JSON with a version such as 1.0.0
 hint: git checkout -- services/package.json`,
  },
  {
    name: "a lock of npm's that is a folder",
    script: "rm services/*.json; mkdir services/package-lock.json",
    says: `error: services/package.json cannot be used
   at: services/package.json
found: no such file
 want: the file of this repository
 hint: git checkout -- services/package.json

error: services/package-lock.json cannot be used
   at: services/package-lock.json
found: a folder
 want: the file of this repository
 hint: git checkout -- services/package-lock.json`,
  },
];
