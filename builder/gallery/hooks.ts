import type { BadInput } from "./bad-input.ts";

const hook = (text: string): Pick<BadInput, "files"> => ({ files: { "chroot-hooks/0100-plain.sh": text } });

/** Hooks that cannot be run, or not as they were meant to. */
export const hooks: readonly BadInput[] = [
  {
    name: "a hook that is not there",
    profile: "extends: whole\nhooks: [0100-plian]\n",
    says: `error: hook "chroot-hooks/0100-plian.sh" is missing
   at: profiles/bad.yaml:2:9
found: chroot-hooks has 0100-plain.sh
 want: chroot-hooks/0100-plian.sh
 hint: write 0100-plain, or add chroot-hooks/0100-plian.sh`,
  },
  {
    name: "a hook with the end of its file's name",
    profile: "extends: whole\nhooks: [0100-plain.sh]\n",
    says: `error: hook "chroot-hooks/0100-plain.sh.sh" is missing
   at: profiles/bad.yaml:2:9
found: chroot-hooks has 0100-plain.sh
 want: chroot-hooks/0100-plain.sh.sh
 hint: write 0100-plain, or add chroot-hooks/0100-plain.sh.sh`,
  },
  {
    name: "a hook without a number",
    profile: "extends: whole\nhooks: [later]\n",
    files: { "chroot-hooks/later.sh": "#!/bin/sh\n" },
    says: `error: hook "chroot-hooks/later.sh" has no number, so nobody can tell when it runs
   at: chroot-hooks/later.sh
found: later.sh
 want: a name such as 0500-name.sh: hooks run in the order of their numbers
 hint: git mv chroot-hooks/later.sh chroot-hooks/0500-later.sh, and write it so in the profile`,
  },
  {
    name: "an empty hook",
    ...hook(""),
    says: `error: hook "chroot-hooks/0100-plain.sh" does not say what runs it
   at: chroot-hooks/0100-plain.sh:1:1
found: an empty line
 want: a script whose first line names its interpreter, such as #!/bin/sh
 hint: write #!/bin/sh as the first line of chroot-hooks/0100-plain.sh`,
  },
  {
    name: "a hook without an interpreter",
    ...hook("echo hello\n"),
    says: `error: hook "chroot-hooks/0100-plain.sh" does not say what runs it
   at: chroot-hooks/0100-plain.sh:1:1
found: "echo hello"
 want: a script whose first line names its interpreter, such as #!/bin/sh
 hint: write #!/bin/sh as the first line of chroot-hooks/0100-plain.sh`,
  },
  {
    name: "a hook whose interpreter has no path",
    ...hook("#!sh\necho hello\n"),
    says: `error: hook "chroot-hooks/0100-plain.sh" does not say what runs it
   at: chroot-hooks/0100-plain.sh:1:1
found: "#!sh"
 want: a script whose first line names its interpreter, such as #!/bin/sh
 hint: write #!/bin/sh as the first line of chroot-hooks/0100-plain.sh`,
  },
  {
    name: "a hook with a byte order mark",
    ...hook("\ufeff#!/bin/sh\n"),
    says: `error: hook "chroot-hooks/0100-plain.sh" does not say what runs it
   at: chroot-hooks/0100-plain.sh:1:1
found: "ï»¿#!/bin/sh"
 want: a script whose first line names its interpreter, such as #!/bin/sh
 hint: write #!/bin/sh as the first line of chroot-hooks/0100-plain.sh`,
  },
  {
    name: "a hook with the line ends of another system",
    ...hook("#!/bin/sh\necho hello\r\n"),
    says: `error: hook "chroot-hooks/0100-plain.sh" has the line ends of another system
   at: chroot-hooks/0100-plain.sh:2
found: a carriage return at the end of the line, which the interpreter takes for a part of it
 want: line feeds alone
 hint: sed -i 's/\\r$//' chroot-hooks/0100-plain.sh`,
  },
  {
    name: "a hook that the shell cannot read",
    ...hook("#!/bin/sh\nif true; then\n  echo hello\n"),
    says: `error: hook "chroot-hooks/0100-plain.sh" is not a script that sh can read
   at: chroot-hooks/0100-plain.sh:4
found: end of file unexpected (expecting "fi")
 want: what "sh -n" takes
 hint: edit chroot-hooks/0100-plain.sh, and look at it with: sh -n chroot-hooks/0100-plain.sh`,
  },
  {
    name: "a hook that bash cannot read",
    ...hook("#!/bin/bash\necho one\necho two)\n"),
    says: `error: hook "chroot-hooks/0100-plain.sh" is not a script that bash can read
   at: chroot-hooks/0100-plain.sh:3
found: syntax error near unexpected token \`)'
 want: what "bash -n" takes
 hint: edit chroot-hooks/0100-plain.sh, and look at it with: bash -n chroot-hooks/0100-plain.sh`,
  },
  {
    name: "a hook that is a folder",
    script: "rm chroot-hooks/0100-plain.sh; mkdir chroot-hooks/0100-plain.sh",
    says: `error: hook "chroot-hooks/0100-plain.sh" is not a file
   at: chroot-hooks/0100-plain.sh
found: a folder
 want: a script whose first line names its interpreter, such as #!/bin/sh
 hint: rm -r chroot-hooks/0100-plain.sh, and write it`,
  },
  {
    name: "a hook that is a pipe",
    script: "rm chroot-hooks/0100-plain.sh; mkfifo chroot-hooks/0100-plain.sh",
    says: `error: hook "chroot-hooks/0100-plain.sh" is not a file
   at: chroot-hooks/0100-plain.sh
found: a pipe, socket or device
 want: a script whose first line names its interpreter, such as #!/bin/sh
 hint: rm -r chroot-hooks/0100-plain.sh, and write it`,
  },
  {
    name: "a hook that is a link",
    script: "ln -sf /usr/bin/apt-key chroot-hooks/0100-plain.sh",
    says: `error: hook "chroot-hooks/0100-plain.sh" is a link
   at: chroot-hooks/0100-plain.sh
found: a link to /usr/bin/apt-key
 want: the script itself: what a link leads to changes
 hint: cp --remove-destination "$(readlink -f chroot-hooks/0100-plain.sh)" chroot-hooks/0100-plain.sh`,
  },
  {
    name: "hooks that are all gone",
    script: "rm chroot-hooks/*",
    says: `error: hook "chroot-hooks/0100-plain.sh" is missing
   at: profiles/whole.yaml:11:9
found: chroot-hooks has none
 want: chroot-hooks/0100-plain.sh
 hint: add chroot-hooks/0100-plain.sh`,
  },
];
