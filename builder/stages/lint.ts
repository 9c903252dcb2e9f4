import { scryptSync } from "node:crypto";
import { findLeaks } from "../lint/find-leaks.ts";
import { type Host, hostAt } from "../lint/host.ts";
import { hostNeedles } from "../lint/host-needles.ts";
import { leakProblems } from "../lint/leak-problems.ts";
import type { Needle } from "../lint/needle.ts";
import { publicMirrors } from "../mirror.ts";
import type { Artefact, Build } from "../pipeline.ts";
import { ProblemsError } from "../problem.ts";
import { wholeTree } from "../tree-layers.ts";

/** Refuses a layer in which something of the machine that builds is left: names, addresses, keys, tokens, identities. */
export async function lint(build: Build, layer: string, content: Artefact): Promise<Artefact> {
  const { needles, host, secrets } = await searchedFor(build);
  const make: Parameters<Build["stage"]>[2] = async (_, shell) => {
    const tree = await wholeTree(shell, content);
    const leaks = await findLeaks(tree, needles, host);
    if (leaks.length > 0) throw new ProblemsError(await leakProblems(leaks, build, layer, tree));
  };
  return build.stage("lint", { content, secrets }, make, layer);
}

interface Searched {
  readonly host: Host;
  readonly needles: readonly Needle[];
  /** stands for what is looked for, and does not tell it */
  readonly secrets: string;
}

/** The same for each layer of a build. */
const searched = new WeakMap<Build, Promise<Searched>>();

async function searchedFor(build: Build): Promise<Searched> {
  const found = searched.get(build) ?? prepare(build);
  searched.set(build, found);
  return found;
}

async function prepare({ options, profile, mirrors, toolsMirrors, published }: Build): Promise<Searched> {
  const host = await hostAt();
  const everybodys = await Promise.all([publicMirrors("debian"), publicMirrors("ubuntu")]);
  const needles = await hostNeedles(host, {
    ...{ root: options.root, out: options.out, hostname: profile.hostname },
    addresses: {
      used: [mirrors, toolsMirrors].flatMap((all) => Object.values(all)),
      harmless: [published, ...everybodys].flatMap((all) => Object.values(all ?? {})),
    },
  });
  const files = await Promise.all(["/etc/hosts", "/etc/resolv.conf"].map(host.read));
  const all = JSON.stringify([needles.map(({ text, what }) => [text, what]), host.hostname, files]);
  // Slow on purpose (10 ms): it is written to the cache, and what it stands for could be guessed.
  const digest = scryptSync(all, "parlance lint", 32, { cost: 4096 });
  return { host, needles, secrets: digest.toString("hex") };
}
