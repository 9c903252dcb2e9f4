import type { BadInput } from "./bad-input.ts";

const key = (text: string): Pick<BadInput, "profile" | "files"> => ({
  profile: "extends: whole\narchive_key: own.asc\n",
  files: { "profiles/own.asc": text },
});

/** Keys that cannot be the one that an archive is signed with, or must not get into an image. */
export const archiveKeys: readonly BadInput[] = [
  {
    name: "a key that is not there",
    profile: "extends: whole\narchive_key: own.asc\n",
    says: `error: key "profiles/own.asc" is missing
   at: profiles/bad.yaml:2:14
found: profiles has none
 want: profiles/own.asc
 hint: add profiles/own.asc`,
  },
  {
    name: "a key outside of the folder",
    profile: "extends: whole\narchive_key: ../../etc/own.asc\n",
    says: `error: archive_key does not fit
   at: profiles/bad.yaml:2:14
found: "../../etc/own.asc"
 want: the name of a file in profiles/, of small letters, digits and -, that ends in .asc
 hint: edit profiles/bad.yaml:2:14`,
  },
  {
    name: "a key by its whole path",
    profile: "extends: whole\narchive_key: /etc/own.asc\n",
    says: `error: archive_key does not fit
   at: profiles/bad.yaml:2:14
found: "/etc/own.asc"
 want: the name of a file in profiles/, of small letters, digits and -, that ends in .asc
 hint: edit profiles/bad.yaml:2:14`,
  },
  {
    name: "a key whose name does not end in .asc",
    profile: "extends: whole\narchive_key: own.gpg\n",
    says: `error: archive_key does not fit
   at: profiles/bad.yaml:2:14
found: "own.gpg"
 want: the name of a file in profiles/, of small letters, digits and -, that ends in .asc
 hint: edit profiles/bad.yaml:2:14`,
  },
  {
    name: "a key in binary form",
    ...key("\x99\x01\x0d\x04"),
    says: `error: the key "profiles/own.asc" is not ASCII-armoured
   at: profiles/own.asc
found: a key in binary form
 want: a public key as gpg --armor --export writes it
 hint: gpg --no-default-keyring --keyring ./profiles/own.asc --armor --export > new.asc && mv new.asc profiles/own.asc`,
  },
  {
    name: "an empty key",
    ...key(""),
    says: `error: the key "profiles/own.asc" is not ASCII-armoured
   at: profiles/own.asc
found: ""
 want: a public key as gpg --armor --export writes it
 hint: gpg --armor --export KEY > profiles/own.asc`,
  },
  {
    name: "half a key",
    ...key("-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQENBF\n"),
    says: `error: the key "profiles/own.asc" was cut off
   at: profiles/own.asc
found: no line that ends it
 want: a public key as gpg --armor --export writes it
 hint: gpg --armor --export KEY > profiles/own.asc`,
  },
  {
    name: "a private key",
    ...key("-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOYBF\n-----END PGP PRIVATE KEY BLOCK-----\n"),
    says: `error: the key "profiles/own.asc" is a private one, and would get into the image
   at: profiles/own.asc
found: a private key
 want: a public key as gpg --armor --export writes it
 hint: gpg --armor --export KEY > profiles/own.asc`,
  },
  {
    name: "a key that is a link, which would bring a file of the host into the image",
    profile: "extends: whole\narchive_key: own.asc\n",
    script: "ln -s /etc/shadow profiles/own.asc",
    says: `error: the key "profiles/own.asc" is not a file
   at: profiles/own.asc
found: a link
 want: a public key as gpg --armor --export writes it
 hint: rm -r profiles/own.asc && gpg --armor --export KEY > profiles/own.asc`,
  },
];
