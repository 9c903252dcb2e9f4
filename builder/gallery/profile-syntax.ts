import type { BadInput } from "./bad-input.ts";

/** Files that are no YAML, or not what a profile can be. */
export const profileSyntax: readonly BadInput[] = [
  {
    name: "a key that stands twice",
    profile: "hostname: a\nhostname: b\n",
    says: `error: this is not YAML that can be read
   at: profiles/bad.yaml:2:1
found: Map keys must be unique
 want: each key once
 hint: take one out of profiles/bad.yaml`,
  },
  {
    name: "a list without its end",
    profile: "packages: [bash\n",
    says: `error: this is not YAML that can be read
   at: profiles/bad.yaml:2:1
found: Flow sequence in block collection must be sufficiently indented and end with a ]
 want: YAML 1.2
 hint: edit profiles/bad.yaml:2:1`,
  },
  {
    name: "a tabulator before a key",
    profile: "kernel:\n\tpackage: linux-image-amd64\n",
    says: `error: this is not YAML that can be read
   at: profiles/bad.yaml:2:1
found: Tabs are not allowed as indentation
 want: spaces
 hint: write spaces at profiles/bad.yaml:2:1`,
  },
  {
    name: "a tag that YAML does not know",
    profile: "hostname: !secret x\n",
    says: `error: this is not YAML that can be read
   at: profiles/bad.yaml:1:11
found: Unresolved tag: !secret
 want: YAML 1.2
 hint: edit profiles/bad.yaml:1:11`,
  },
  {
    name: "a list where a map belongs",
    profile: "- bash\n",
    says: `error: the file has the wrong type
   at: profiles/bad.yaml:1:1
found: ["bash"]
 want: a map
 hint: write it, or bring it back: git checkout -- profiles/bad.yaml`,
  },
  {
    name: "an empty file",
    profile: "",
    says: `error: the file has the wrong type
   at: profiles/bad.yaml:1:1
found: null
 want: a map
 hint: write it, or bring it back: git checkout -- profiles/bad.yaml`,
  },
  {
    name: "a file with nothing but a comment",
    profile: "# later\n",
    says: `error: the file has the wrong type
   at: profiles/bad.yaml:1:1
found: null
 want: a map
 hint: write it, or bring it back: git checkout -- profiles/bad.yaml`,
  },
  {
    name: "an entry that stands twice",
    profile: "packages: [vim, nano, vim]\n",
    says: `error: packages has "vim" twice
   at: profiles/bad.yaml:1:12
found: "vim"
 want: each entry once
 hint: take one "vim" out of profiles/bad.yaml`,
  },
  {
    name: "an entry that is empty",
    profile: "packages: [vim, , nano]\n",
    says: `error: this is not YAML that can be read
   at: profiles/bad.yaml:1:17
found: Unexpected , in flow sequence
 want: YAML 1.2
 hint: edit profiles/bad.yaml:1:17`,
  },
  {
    name: "a number where a text belongs",
    profile: "hostname: 12\n",
    says: `error: hostname has the wrong type
   at: profiles/bad.yaml:1:11
found: 12
 want: a text
 hint: put 12 in quotes`,
  },
  {
    name: "a key without a value",
    profile: "packages:\n",
    says: `error: packages has the wrong type
   at: profiles/bad.yaml:1:10
found: null
 want: a list
 hint: give it a value, or take its key out, at profiles/bad.yaml:1:10`,
  },
  {
    name: "an alias without its anchor",
    profile: "hostname: x\npackages: *all\n",
    says: `error: this is not YAML that can be read
   at: profiles/bad.yaml:2:11
found: Unresolved alias (the anchor must be set before the alias): all
 want: YAML 1.2
 hint: edit profiles/bad.yaml:2:11`,
  },
  {
    name: "aliases that would fill the memory",
    profile:
      "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]\n",
    says: `error: this is not YAML that can be read
   at: profiles/bad.yaml:2:8
found: Excessive alias count indicates a resource exhaustion attack
 want: YAML 1.2
 hint: edit profiles/bad.yaml:2:8`,
  },
  {
    name: "a second document",
    profile: "hostname: x\n---\nhostname: y\n",
    says: `error: this is not YAML that can be read
   at: profiles/bad.yaml:2:1
found: a second document
 want: YAML 1.2
 hint: take the line "---" out`,
  },
  {
    name: "a file in another encoding",
    profile: Buffer.from("hostname: x\ndescription: caf\xe9\n", "latin1"),
    says: `error: profiles/bad.yaml cannot be read
   at: profiles/bad.yaml
found: bytes that are not UTF-8 in line 2
 want: a text file in YAML, in UTF-8
 hint: save profiles/bad.yaml as UTF-8 in your editor`,
  },
  {
    name: "a folder in the place of the file",
    script: "rm profiles/bad.yaml; mkdir profiles/bad.yaml",
    says: `error: profiles/bad.yaml cannot be read
   at: profiles/bad.yaml
found: a folder
 want: a text file in YAML, in UTF-8
 hint: put a file in its place: git checkout -- profiles/bad.yaml`,
  },
  {
    name: "a pipe in the place of the file",
    script: "rm profiles/bad.yaml; mkfifo profiles/bad.yaml",
    says: `error: profiles/bad.yaml cannot be read
   at: profiles/bad.yaml
found: something that is not a file
 want: a text file in YAML, in UTF-8
 hint: put a file in its place: git checkout -- profiles/bad.yaml`,
  },
];
