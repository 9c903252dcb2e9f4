import { imageRequest } from "../locked-packages.ts";
import { bases } from "../bases.ts";
import type { LockedPackage, PackageLock } from "../package-lock.ts";
import { toolsRequest } from "../tools-request.ts";
import type { BadInput } from "./bad-input.ts";

const base = bases["debian-13"];
const kernel = { package: "linux-image-amd64", command_line: "quiet" };
const profile = { name: "bad", base: "debian-13", architecture: "amd64", kernel, packages: ["bash"] } as const;
/** What the profile of the small repository asks for. */
const { requested } = imageRequest({ profile: profile as never, base, own: [] });

export function entry(name: string): LockedPackage {
  const layer = requested.loaders.includes(name) ? "loaders" : "shared";
  const place = { architecture: "amd64", layer, archive: "main", path: `pool/${name}_1_amd64.deb` } as const;
  return { name, version: "1", ...place, bytes: 1000, sha256: "0a".repeat(32) };
}

/** A lock of which nothing is wrong. */
export const wholeLock: PackageLock = {
  ...{ lock: 1, date: "2026-11-22T18:00:00Z", base: "debian-13", architecture: "amd64", requested },
  packages: Object.values(requested).flat().map(entry),
};
export const text = (lock: object): string => JSON.stringify(lock, null, 1);
export const whole = text(wholeLock);
export const lock = (content: string): Pick<BadInput, "files"> => ({ files: { "profiles/bad.lock": content } });
export const changed = (key: string, value: unknown): Pick<BadInput, "files"> => {
  const [first, ...others] = wholeLock.packages;
  return lock(text({ ...wholeLock, packages: [{ ...first, [key]: value }, ...others] }));
};
export const tools = (change: object): Pick<BadInput, "files"> => ({
  files: {
    "profiles/tools.lock": text({
      ...{ ...wholeLock, requested: toolsRequest.requested },
      packages: toolsRequest.requested.shared.map(entry),
      ...change,
    }),
  },
});
