import type { SlotKind, SlotKinds } from "./compile-template.ts";
import * as known from "./known-names.ts";
import type { Language } from "./language.ts";

type Read = SlotKind["read"];

/** The kinds of slots for what has a name: programs, services, packages, people, hosts, networks, models. */
export function nameSlots(language: Language, notNames: ReadonlySet<string>): SlotKinds {
  const any = (read: Read): SlotKind => ({ pattern: ".+?", read });
  const word = (read: Read): SlotKind => ({ pattern: "\\S+?", read });
  const longNotNames = [...notNames].filter((word) => word.length >= leastMistyped);
  const isName = (words: string): boolean => {
    const name = words.toLowerCase();
    if (notNames.has(name)) return false;
    return name.length < leastMistyped || isKnown(name) || !longNotNames.some((word) => isMistyped(name, word));
  };
  const named =
    (pattern: RegExp): Read =>
    (words) =>
      pattern.test(words) && isName(words) ? words : undefined;
  const oneOf =
    (...sets: readonly ReadonlySet<string>[]): Read =>
    (words) => {
      const name = words.toLowerCase();
      return sets.some((set) => set.has(name)) ? name : undefined;
    };

  /** "Home Net", "Free WiFi": with a capital it is a name. */
  const mayStandInNames = (word: string): boolean => isName(word) || /^\p{Lu}/u.test(word);

  const name = named(/^(?=.*[a-z])[\w.+@-]+$/i);
  const unit = named(/^(?=.*[a-z])[\w.@\\-]*[\w]$/i);
  const list = (one: (name: string) => boolean, divider: RegExp): Read => {
    return (words) => {
      const names = words.toLowerCase().split(divider);
      return names.every(one) ? [...new Set(names)] : undefined;
    };
  };
  const isPackage = (name: string): boolean => packageName.test(name) && !looksLikeFile(name) && isName(name);
  const isKnownPackage = (name: string): boolean => known.packages.has(name);
  const comma = `(?:[,、，] ?| )(?:${language.listWords}) ?| ?[,、，] ?`;
  const joint = new RegExp(
    language.spaced ? `(?:, ?| )(?:${language.listWords}) | ?, ?` : `${comma}| ?(?:${language.listWords}) ?`,
  );
  const jointOrSpace = new RegExp(`${joint.source}| `);
  const notInNames = language.spaced
    ? new RegExp(`(?:^| )(?:(?:${language.connectors}|${secrets})(?: |$)|(?:${language.after})$)|[,;"]`, "iu")
    : new RegExp(
        `${language.connectors}|(?:${language.after})$|^最|最强|最快|信号|其他|别的|另|附近|[的，。；,;"]|密码`,
        "iu",
      );

  return {
    name: word(name),
    app: word(oneOf(known.applications)),
    daemon: word((words) => (known.daemons.has(words.toLowerCase().replace(/\.service$/, "")) ? words : undefined)),
    terminalProgram: word(oneOf(known.terminalPrograms)),
    /** beside the word "program" */
    program: word(named(/^(?=.*[a-z])(?:~?\/)?[\w.+-]+(?:\/[\w.+-]+)*$/i)),
    ownProcess: word(oneOf(known.applications, known.processes)),
    /** beside the word "process" */
    process: word((words) => (/^\d{1,7}$/.test(words) ? words : name(words))),
    processId: word((words) => (/^\d{2,7}$/.test(words) ? words : undefined)),
    /** beside the word "service" */
    service: word(unit),
    package: word((words) => (isPackage(words.toLowerCase()) ? words.toLowerCase() : undefined)),
    knownPackage: word((words) => (isKnownPackage(words.toLowerCase()) ? words.toLowerCase() : undefined)),
    packages: any(list(isPackage, joint)),
    packageWords: any(list(isPackage, jointOrSpace)),
    knownPackages: any(list(isKnownPackage, joint)),
    user: word((words) => (/^[a-z_][\w-]{1,31}$/i.test(words) && isName(words) ? words.toLowerCase() : undefined)),
    /** "anna's", "annas" */
    owner: word((words) => {
      const owner = words.toLowerCase();
      const user = /^([a-z_][\w-]*[^\W_])'s$/.exec(owner)?.[1] ?? /^([a-z_][\w-]*s)'$/.exec(owner)?.[1];
      const bare = endsInS.test(owner) ? undefined : /^([a-z_][\w-]*[^\Ws])s$/.exec(owner)?.[1];
      const found = user ?? bare;
      return found !== undefined && isName(owner) && isName(found) ? found : undefined;
    }),
    host: word((words) => (hostName.test(words) && isName(words) && !looksLikeFile(words) ? words : undefined)),
    /** what can only be a machine */
    site: word((words) => (siteName.test(words) ? words : undefined)),
    url: word((words) => (address.test(words) ? words : undefined)),
    addresses: any(list((name) => ipAddress.test(name), jointOrSpace)),
    /** a network by its name; a password that stands with it is not part of it */
    ssid: any((words) => {
      const quoted = /^(["'])([^"']{1,32})\1$/.exec(words)?.[2];
      if (quoted !== undefined) return quoted;
      const parts = words.split(" ");
      const good = parts.length === 1 ? isName(words) : [parts[0]!, parts.at(-1)!].every(mayStandInNames);
      return good && words.length <= 32 && !notInNames.test(words) ? words : undefined;
    }),
    secret: word((words) => (/^[^，。；,;]{3,}$/.test(words) ? words : undefined)),
    hostname: word(named(/^(?=.*[a-z])[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/i)),
    zone: { pattern: "utc|gmt|[a-z]+(?:/[a-z_-]+){1,2}", read: zone },
    /** beside the word "model" */
    model: word(named(/^[a-z0-9][\w.:/-]*[a-z0-9]$/i)),
    knownModel: word((words) => (modelName.test(words) ? words : undefined)),
    software: any((words) => (softwareOf(language).test(words) ? words : undefined)),
  };
}

/** Shorter words have too many others near them; in those of less than six letters only swapped ones count: james is not games. */
const leastMistyped = 4;

const isKnown = (name: string): boolean =>
  [known.packages, known.applications, known.daemons, known.processes, known.terminalPrograms].some((set) =>
    set.has(name),
  );

/** Whether a letter is swapped with the next one, missing, added or wrong: "soemthing". */
function isMistyped(said: string, word: string): boolean {
  if (Math.abs(said.length - word.length) > 1) return false;
  let start = 0;
  while (start < word.length && said[start] === word[start]) start += 1;
  const [a, b] = [said.slice(start), word.slice(start)];
  const swapped = a.length === b.length && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  const oneOff = a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
  return swapped || (word.length >= 6 && oneOff);
}

const secrets = "password|passphrase|key|pass|pw|passwort|kennwort|schlüssel|contraseña|clave";

const softwareOf = (language: Language): RegExp => new RegExp(`^(?:${language.software})$`, "iu");

const looksLikeFile = (name: string): boolean =>
  known.fileEndings.has(/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "");

const packageName = /^[a-z0-9][a-z0-9.+-]*[a-z0-9+]$/;
/** Names that end in s without an owner's: "james account" is not jame's. */
const endsInS =
  /^(?:james|lukas|lucas|chris|carlos|thomas|nicolas|niklas|marcus|markus|jens|hans|klaus|andreas|tobias|jonas|elias|matthias|luis|alexis|dennis|denis|boris|iris|doris|agnes|frances|charles|niels|lars|silas|louis|linus|magnus|julius|dolores|ines|andres|marcos|travis|curtis|ross|jess|tess|russ|moritz|fritz|students?|users?|guests?|kids|parents|accounts?)$/;
const hostName =
  /^(?=.*[a-z0-9])(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?)*|[0-9a-f]*:[0-9a-f:]+)$/i;
const siteName = new RegExp(
  `^(?:localhost|(?:\\d{1,3}\\.){3}\\d{1,3}|[\\da-f]{0,4}:[\\da-f:]*:[\\da-f:]*|(?:[a-z0-9][a-z0-9-]*\\.)+(?:${known.domains}|local|internal|lan|home))$`,
  "i",
);
const inAddress = "[^\\s\"'<>\\u2e80-\\u9fff\\uff00-\\uffef]";
const address = new RegExp(
  `^(?:https?://${inAddress}+|www\\.${inAddress}+|(?:[a-z0-9][a-z0-9-]*\\.)+(?:${known.domains})(?:/${inAddress}*)?)(?<![.,;!?])$`,
  "i",
);
const ipAddress = /^(?:(?:\d{1,3}\.){3}\d{1,3}|(?=.*:.*:)[\da-f:]{3,39})$/i;
const modelName = new RegExp(`^(?=.*\\d)(?:[\\w.-]+/)?(?:${known.modelFamilies})[\\w.:-]*(?<![.:-])$`, "i");

/** A time zone of the IANA, whichever way it is written. */
function zone(words: string): string | undefined {
  if (/^(?:utc|gmt)$/i.test(words)) return words.toUpperCase();
  if (!/^[a-z]+(?:\/[a-z_-]+){1,2}$/i.test(words)) return undefined;
  const written = /[A-Z]/.test(words) ? words : words.replace(/(?<=^|[/_-])[a-z]/g, (letter) => letter.toUpperCase());
  try {
    new Intl.DateTimeFormat("en", { timeZone: written });
    return written;
  } catch {
    return undefined;
  }
}
