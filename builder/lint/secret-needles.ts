import { basename } from "node:path";
import type { Host } from "./host.ts";
import { keptSecrets } from "./kept-secrets.ts";
import { type Needle, withoutSecret } from "./needle.ts";
import { npmSettings } from "./settings-of.ts";

const shortest = 8;
const secretName =
  /(?:^|_)(?:TOKEN|SECRET|SECRETS|PASSWORD|PASSWD|PASSPHRASE|PASS|PWD|APIKEY|KEY|CREDENTIALS?|AUTH)(?:_|$|\d)/i;
/** Of a variable like AUTH_TYPE a plain word is not the secret. */
const says = /(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|PASS|KEY)$/i;
const isWord = (value: string): boolean => /^[A-Za-z]+$/.test(value);
/** What people write where the secret has yet to come. */
const noSecret =
  /^(?:\/|\.\/|~\/|[\d.]+$|(?:true|false|disabled?|enabled?|required|optional|undefined|password|passphrase|change-?me|example)$)/i;

/** What opens doors on the machine that builds: values of variables, tokens, passwords, and whom it lets in. */
export async function secretNeedles(host: Host, project: string): Promise<Needle[]> {
  const found: { secret: string; whose: string }[] = [];
  for (const [name, value] of Object.entries(host.env))
    if (secretName.test(name) && !/^(OLD)?PWD$/.test(name) && (says.test(name) || !isWord(value ?? "")))
      found.push({ secret: longestLine(value ?? ""), whose: `the value of $${name}` });
  for (const { key, value, from } of await npmSettings(host, project))
    if (/:-?(authtoken|-authtoken|auth|-auth|password|-password)$|^-?(auth|authtoken|password)$/.test(key))
      found.push({ secret: value, whose: `what ${from} has as ${key.replace(/^.*:|^-/, "").replace(/^-/, "")}` });
  for (const { secret, file } of await keptSecrets(host)) found.push({ secret, whose: `a secret of ${file}` });
  const needles = found.filter(({ secret }) => isSecret(secret)).map(secretNeedle);
  return [...needles, ...(await publicKeys(host))];
}

const secretNeedle = ({ secret, whose }: { secret: string; whose: string }): Needle => ({
  ...{ text: secret, what: "a secret of the machine that builds it", shown: withoutSecret(whose, secret) },
  // A password may be a word; then it stands in many a text that has nothing to do with it.
  as: isWord(secret) ? "word" : "bytes",
});

/** Not a path, a number, or yes and no: such values stand in variables that merely have to do with secrets. */
const isSecret = (value: string): boolean => value.length >= shortest && !noSecret.test(value);

/** Of a key of several lines, one that is its own. */
const longestLine = (value: string): string =>
  value
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => !line.startsWith("-----"))
    .reduce((longest, line) => (line.length > longest.length ? line : longest), "");

/** They are no secret, but who may log in to the machine that builds must not be able to log in to every image. */
async function publicKeys(host: Host): Promise<Needle[]> {
  const folders = await Promise.all(host.homes.map((home) => host.list(`${home}/.ssh`)));
  const files = folders.flat().filter((file) => file.endsWith(".pub") || basename(file) === "authorized_keys");
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await host.read(file) })));
  return texts.flatMap(({ file, text }) =>
    [...text.matchAll(/\b((?:ssh|ecdsa|sk)-\S+) (AAAA[A-Za-z0-9+/]{40,})/g)].map(([, type, blob]) => ({
      ...{
        text: blob!,
        as: "bytes" as const,
        what: "an SSH key of the person who builds it",
        shown: `the ${type} key of ${file}`,
      },
    })),
  );
}
