import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { appendFile, copyFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { parseDocument } from "yaml";
import type { Built, OurBuilder } from "./our-builder.ts";
import type { Scene } from "./scene.ts";

/** What is built before a measurement is not part of it: `measure` is called when everything stands ready. */
export type OurRow = (ours: OurBuilder, scene: Scene, measure: () => Promise<Built>) => Promise<Built>;

const overlayFile = "overlays/live/etc/motd";
/** Small, without dependencies, and in no profile. */
const addedPackage = "hello";

export const coldDebootstrap: OurRow = async (ours, scene, measure) => cold("debootstrap", ours, scene, measure);
export const coldMmdebstrap: OurRow = async (ours, scene, measure) => cold("mmdebstrap", ours, scene, measure);

/** The tree of the first packages is kept; everything after it is made anew. */
export const baseRestored: OurRow = async (ours, _scene, measure) => {
  await ours.build("--until", "bootstrap");
  await ours.forget(["bootstrap", "archive-base"]);
  return measure();
};

export const packageAdded: OurRow = async (ours, scene, measure) => {
  await ours.build();
  const add = (yaml: string): string =>
    edited(yaml, (profile) => {
      const own = (profile.toJS() as { packages?: string[] }).packages ?? [];
      profile.set("packages", [...own, addedPackage]);
    });
  const change = { [profileFile(scene)]: add };
  return ours.withoutTrace(() => ours.changed(change, measure));
};

export const overlayChanged: OurRow = async (ours, _scene, measure) => {
  await ours.build();
  return ours.withoutTrace(() => ours.changed({ [overlayFile]: (text) => `${text}One more line.\n` }, measure));
};

/** The same weights with one byte more, under another name: a reader of such a file stops before it. */
export const modelSwapped: OurRow = async (ours, scene, measure) => {
  await ours.build();
  const [model] = scene.profile.models;
  if (model === undefined) throw new Error(`${scene.profile.name} has no model to swap`);
  const other = `${model}-swapped`;
  const file = join(ours.out, "models", `${other}.gguf`);
  await copyFile(join(ours.out, "models", `${model}.gguf`), file);
  await appendFile(file, "\0");
  const entry = { bytes: (await stat(file)).size, sha256: await sha256(file) };
  const change = {
    "models.lock": (yaml: string): string =>
      edited(yaml, (lock) => {
        const same = (lock.toJS() as { models: Record<string, object> }).models[model];
        lock.setIn(["models", other], { ...same, ...entry });
      }),
    [profileFile(scene)]: (yaml: string): string => edited(yaml, (profile) => profile.set("models", [other])),
  };
  try {
    return await ours.withoutTrace(() => ours.changed(change, measure));
  } finally {
    await rm(file);
  }
};

export const nothingChanged: OurRow = async (ours, _scene, measure) => {
  await ours.build();
  return measure();
};

/** The tools tree, which is made once and serves every later build. */
export const toolsMade: OurRow = async (ours, _scene, measure) => {
  await rm(join(ours.out, "cache/tools"), { recursive: true, force: true });
  await rm(join(ours.out, "cache/archive-tools"), { recursive: true, force: true });
  return measure();
};

async function cold(
  bootstrapper: string,
  ours: OurBuilder,
  scene: Scene,
  measure: () => Promise<Built>,
): Promise<Built> {
  const choose = (yaml: string): string => edited(yaml, (profile) => profile.set("bootstrapper", bootstrapper));
  return ours.changed({ [profileFile(scene)]: choose }, async () => {
    await ours.forget([]);
    return measure();
  });
}

const profileFile = ({ profile }: Scene): string => `profiles/${profile.name}.yaml`;

function edited(yaml: string, edit: (document: ReturnType<typeof parseDocument>) => void): string {
  const document = parseDocument(yaml);
  edit(document);
  return document.toString();
}

async function sha256(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
