import { type BadHost, build } from "./bad-host.ts";

/** Folders for output that cannot be, or must not be. */
export const outputFolders: readonly BadHost[] = [
  {
    name: "a file as the folder for output",
    script: `touch f; ${build("f")}`,
    says: `error: this cannot become a folder
   at: HERE/f
found: HERE/f is there, and is not a folder
 want: a folder, or nothing yet
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output below a file",
    script: `touch f; ${build("f/x")}`,
    says: `error: this cannot become a folder
   at: HERE/f/x
found: HERE/f is there, and is not a folder
 want: a folder, or nothing yet
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a link to nowhere as the folder for output",
    script: `ln -s nowhere f; ${build("f")}`,
    says: `error: this cannot become a folder
   at: HERE/f
found: HERE/f is there, and is not a folder
 want: a folder, or nothing yet
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output with a space",
    script: build("my images"),
    says: `error: debootstrap cannot make a tree in this folder
   at: HERE/my images
found: " " in "HERE/my images"
 want: a path of letters, digits and / . _ + @ = , : ~ -
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output with a percent sign",
    script: build("100%"),
    says: `error: debootstrap cannot make a tree in this folder
   at: HERE/100%
found: "%" in "HERE/100%"
 want: a path of letters, digits and / . _ + @ = , : ~ -
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output with a quote",
    script: build("it's"),
    says: `error: debootstrap cannot make a tree in this folder
   at: HERE/it's
found: "'" in "HERE/it's"
 want: a path of letters, digits and / . _ + @ = , : ~ -
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "the root folder for output",
    script: build("/"),
    says: `error: builds cannot write here
   at: /
found: a folder with this repository in it
 want: a folder of its own
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "the repository itself as the folder for output",
    script: build("REPOSITORY"),
    says: `error: builds cannot write here
   at: REPOSITORY
found: a folder with this repository in it
 want: a folder of its own
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "the folder above the repository for output",
    script: build("REPOSITORY/.."),
    says: `error: builds cannot write here
   at: ABOVE
found: a folder with this repository in it
 want: a folder of its own
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output in an overlay",
    script: build("REPOSITORY/overlays/live/out"),
    says: `error: builds cannot write here
   at: REPOSITORY/overlays/live/out
found: a folder in overlays/ of this repository
 want: another one
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output in the services",
    script: build("REPOSITORY/services/out"),
    says: `error: builds cannot write here
   at: REPOSITORY/services/out
found: a folder in services/ of this repository
 want: another one
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output that a link leads into the profiles",
    script: `ln -s REPOSITORY/profiles here; ${build("here/out")}`,
    says: `error: builds cannot write here
   at: HERE/here/out
found: a folder in profiles/ of this repository
 want: another one
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output with something else in it",
    script: `touch diary; ${build(".")}`,
    says: `error: this folder has something else in it
   at: HERE
found: diary
 want: a new or empty folder, or one that builds have written to
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "somebody's home as the folder for output",
    script: `touch a b c d e f g; ${build(".")}`,
    says: `error: this folder has something else in it
   at: HERE
found: a, b, c, d, e, and 2 more
 want: a new or empty folder, or one that builds have written to
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output whose lock is a folder",
    script: `mkdir -p out/.lock; ${build()}`,
    says: `error: no build can lock this folder
   at: HERE/out
found: HERE/out/.lock, which is no file
 want: a file, or nothing yet
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output whose lock is a pipe",
    script: `mkdir out; mkfifo out/.lock; ${build()}`,
    says: `error: no build can lock this folder
   at: HERE/out
found: HERE/out/.lock, which is no file
 want: a file, or nothing yet
 hint: give another one: --out DIRECTORY`,
  },
  {
    name: "a folder for output whose name is too long",
    script: build(`$2/${"x".repeat(300)}`),
    says: `error: this cannot become a folder
   at: HERE/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
found: a name of 300 bytes
 want: at most 255
 hint: give another one: --out DIRECTORY`,
  },
];
