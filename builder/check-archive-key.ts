import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "./problem.ts";

/**
 * What would keep a file from being the public key that an archive is signed with. It goes into the image: a link, which
 * could bring any file of the host's, and a private key are refused.
 * @param root the repository
 * @param key its path in the repository; it is there
 */
export async function checkArchiveKey(root: string, key: string): Promise<Problem[]> {
  const problem = (what: string, found: string, hint: string): Problem[] => [
    { what, where: key, found, wanted: "a public key as gpg --armor --export writes it", hint },
  ];
  const there = await lstat(join(root, key));
  const anew = `gpg --armor --export KEY > ${key}`;
  if (!there.isFile())
    return problem(
      `the key "${key}" is not a file`,
      there.isSymbolicLink() ? "a link" : there.isDirectory() ? "a folder" : "a pipe, socket or device",
      `rm -r ${key} && ${anew}`,
    );
  const bytes = await readFile(join(root, key));
  const text = bytes.toString("latin1");
  if (text.includes("-----BEGIN PGP PRIVATE KEY BLOCK-----"))
    return problem(`the key "${key}" is a private one, and would get into the image`, "a private key", anew);
  const notArmoured = `the key "${key}" is not ASCII-armoured`;
  // Each packet of OpenPGP begins with this bit.
  if (((bytes[0] ?? 0) & 0x80) !== 0) {
    const armour = `gpg --no-default-keyring --keyring ./${key} --armor --export > new.asc && mv new.asc ${key}`;
    return problem(notArmoured, "a key in binary form", armour);
  }
  if (!text.startsWith("-----BEGIN PGP PUBLIC KEY BLOCK-----"))
    return problem(notArmoured, JSON.stringify(text.split("\n")[0]!.slice(0, 40)), anew);
  if (!/^-----END PGP PUBLIC KEY BLOCK-----$/m.test(text))
    return problem(`the key "${key}" was cut off`, "no line that ends it", anew);
  return [];
}
