import { addressNeedles, type Addresses } from "./address-needles.ts";
import type { Host } from "./host.ts";
import { nameNeedles } from "./name-needles.ts";
import type { Needle } from "./needle.ts";
import { secretNeedles } from "./secret-needles.ts";

export interface Place {
  /** the repository */
  readonly root: string;
  readonly out: string;
  /** the name that the image itself shall have */
  readonly hostname: string;
  readonly addresses: Addresses;
}

/** All that no image may contain of the machine and the person that build it. */
export async function hostNeedles(host: Host, { root, out, hostname, addresses }: Place): Promise<Needle[]> {
  const found = await Promise.all([
    secretNeedles(host, root),
    nameNeedles(host, [root, out], hostname),
    addressNeedles(host, addresses, root),
  ]);
  // Of what is many things at once, the first: it is looked for, and reported, once.
  const needles = new Map<string, Needle>();
  for (const needle of found.flat()) if (!needles.has(needle.text)) needles.set(needle.text, needle);
  return [...needles.values()];
}
