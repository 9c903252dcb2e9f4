import type { Call } from "#contracts/tools";
import { fileKinds } from "./file-kinds.ts";

/** Folders that every home has, and how people call them, in the languages that the model was trained in. */
const places: Readonly<Record<string, RegExp>> = {
  "~/Desktop": /desktop|schreibtisch|escritorio|桌面/,
  "~/Documents": /doc|dok|文档|文件/,
  "~/Downloads": /download|herunter|descarg|bajad|下载/,
  "~/Music": /musi|músi|song|音乐|歌/,
  "~/Pictures": /pic|photo|bild|foto|imagen|imágen|图|照片/,
  "~/Public": /public|öffentlich|públic|公共/,
  "~/Templates": /template|vorlage|plantilla|模板/,
  "~/Videos": /vid|víd|film|movie|视频|电影/,
};
/** Places whose many names are no words of their own: "my files", "here". */
const anywhere = /^(?:~|\.{1,2}|\/tmp|\/var\/log|\/)(?=\/|$)/;

/** Arguments that stand for what is said, rather than being said: "Sydney" is Australia/Sydney. */
const meant = new Set(["system.set_time_zone zone", "system.logs since"]);
/** Names with wildcards: "pdf files" are *.pdf, photos *.jpg. */
const wildcards = new Set(["files.list pattern", "files.search name"]);

const isPath = new Set(["path", "from", "to", "target"]);

interface Schema {
  readonly enum?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/**
 * Names of a call's arguments whose texts nobody said: a small model that does not understand makes something up.
 * Of the samples that the model learns from, four in 50 000 such arguments are not said, and those for a typing error.
 * @param said the person's words, in this request and in those that it refers to
 */
export function madeUp({ tool, arguments: given }: Call, parameters: object, said: string): string[] {
  const { properties = {} } = parameters as Schema;
  // What stands in quotation marks is one thing, above all where it looks like two: no part of it was said.
  const whole = [...said.matchAll(quoted)].map(([, inner]) => folded(inner!));
  const words = folded(said.replace(quoted, " "));
  const isMeant = (pattern: string): boolean =>
    fileKinds.test(words) || pattern.split(/[*?.]+/).every((part) => words.includes(folded(part)));
  const isSaid = (name: string, value: unknown, schema: Schema | undefined): boolean => {
    if (Array.isArray(value)) return value.every((one) => isSaid(name, one, schema?.items));
    if (typeof value !== "string" || schema?.enum !== undefined) return true;
    // "the host", "that service": the kind was named, and not the thing.
    if (value === name) return false;
    if (whole.includes(folded(value))) return true;
    if (wildcards.has(`${tool} ${name}`)) return isMeant(value);
    // An address is no path, though it could be the name of one.
    if (isPath.has(name) && name !== "target" && value.includes("://")) return false;
    const home = /^~\/\w+(?=\/|$)/.exec(value)?.[0] ?? "";
    const named = places[home]?.test(words) === true;
    const rest = folded(named ? value.slice(home.length) : value.replace(anywhere, ""));
    return words.includes(rest) || (isPath.has(name) && rest.split("/").every((part) => words.includes(part)));
  };
  return Object.entries(given)
    .filter(([name, value]) => !meant.has(`${tool} ${name}`) && !isSaid(name, value, properties[name]))
    .map(([name]) => name);
}

/** With signs in it that a shell parts commands by; the apostrophe of "can't" begins nothing. */
const quoted = /(?<![\p{L}\p{N}])[`"'“]([^`"'“”\n]*[;|&$][^`"'“”\n]*)[`"'”](?![\p{L}\p{N}])/gu;

const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, " ").trim();
