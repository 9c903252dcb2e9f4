import type { HandsRequest } from "#contracts/hands";
import { HandsError } from "./hands-error.ts";

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === "string";
const flag: Check = (value) => typeof value === "boolean";
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const has =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.entries(shape).every(([key, check]) => check(Object.hasOwn(value, key) ? value[key as never] : undefined));

const resolved = { path: text, device: text, inode: text };
const target = has(resolved);
const there: Check = (value) => value === null || has({ ...resolved, type: text, size: Number.isSafeInteger })(value);
/** A name is one name: with it no directory is left. */
const name: Check = (value) =>
  typeof value === "string" && !/[/\0]/.test(value) && value !== "." && value !== ".." && value.isWellFormed();
const place = has({ path: text, name, folder: target, there });

const marked = has({ ...resolved, mark: text, modified: Number.isSafeInteger });

const shapes: { readonly [Do in HandsRequest["do"]]: Check } = {
  resolve: has({ path: text }),
  look: has({ path: text, follow: flag }),
  places: has({ paths: (value) => Array.isArray(value) && value.every(text) }),
  trash: has({ place }),
  check: has({ from: place, to: place, move: flag }),
  disks: has({}),
  "files.list": has({
    target,
    arguments: has({ pattern: optional(text), hidden: optional(flag), sort: optional(text) }),
  }),
  "files.read": has({ target, lines: optional((value) => Number.isSafeInteger(value) && (value as number) > 0) }),
  "files.info": has({ target }),
  "files.search": has({ target, arguments: has({ name: optional(text), text: optional(text) }) }),
  "files.write": has({ place, text, append: flag, keep: flag }),
  "files.make_directory": has({ place }),
  "files.copy": has({ from: place, to: place, keep: flag }),
  "files.move": has({ from: place, to: place, keep: flag }),
  "files.delete": has({ place, permanent: flag }),
  mark: has({ place }),
  "remove made": has({ place, marked }),
  restore: has({ lying: target, place, marked: (value) => value === null || marked(value) }),
  shorten: has({ place, marked, size: Number.isSafeInteger, modified: Number.isSafeInteger }),
};

/** Only system-api can ask, and it is trusted; but a mistake of its must not act on something else. @throws {HandsError} */
export function checkRequest(request: unknown): HandsRequest {
  const { do: what } = (request ?? {}) as { do?: unknown };
  if (typeof what !== "string" || !Object.hasOwn(shapes, what))
    throw new HandsError("invalid", `hands cannot do ${JSON.stringify(what)}`);
  if (!shapes[what as HandsRequest["do"]](request))
    throw new HandsError("invalid", `a request for ${what} that lacks something, or has something of another type`);
  return request as HandsRequest;
}
