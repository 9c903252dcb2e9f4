import { X509Certificate } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import type { Condition, Found } from "./condition.ts";

/** Where certbot and its like keep the certificates with which this machine shows who it is, a folder each. */
const kept = "/etc/letsencrypt/live";
/** Milliseconds before its end at which a certificate that nobody renewed is told of: they are renewed 30 days before. */
const ahead = 14 * 86_400_000;

/** A certificate of this machine that ends soon, or has ended. The detail is the day. */
export function certificates(folder = kept, now: () => number = Date.now): Condition {
  const ends = new Map<string, { readonly changed: number; readonly end: number }>();
  const endOf = (file: string): number => {
    const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (changed === undefined) return Infinity;
    const known = ends.get(file);
    if (known?.changed === changed) return known.end;
    const end = readEnd(file);
    ends.set(file, { changed, end });
    return end;
  };
  return {
    kind: "certificate expiry",
    look: () =>
      namesIn(folder).flatMap((subject): Found[] => {
        const end = endOf(`${folder}/${subject}/cert.pem`);
        return end - now() > ahead ? [] : [{ subject, detail: new Date(end).toISOString().slice(0, 10) }];
      }),
  };
}

/** What is no certificate does not end. */
function readEnd(file: string): number {
  try {
    return new X509Certificate(readFileSync(file)).validToDate.getTime();
  } catch {
    return Infinity;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
  } catch {
    return [];
  }
}
