import { createHash } from "node:crypto";
import { readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { getModuleVersion, type Llama } from "node-llama-cpp";
import { log } from "#kit/log";
import type { LoadedModel } from "./loaded-model.ts";
import { modelDigest } from "./model-digest.ts";
import { commonPrefix, type PromptTokens } from "./prompt-tokens.ts";
import { sha256OfFiles } from "./sha256-of-files.ts";

/** Fewer tokens than this are computed as fast as a file is read. */
const leastTokens = 64;
/** A state has some 23 kB for each token of a small model; in a live system the folder is memory. */
const mostTokens = 1024;
const mostFiles = 4;

/** What becomes of a prompt's beginning that is the same for everyone: its leading system messages. */
export interface PrefixStates {
  /** Brings the sequence to the end of the beginning from the disk. @returns tokens of the prompt that are in the sequence */
  restore(loaded: LoadedModel, prompt: PromptTokens, cached: number): Promise<number>;
  /** Keeps the sequence, which holds exactly the beginning. */
  keep(loaded: LoadedModel, prompt: PromptTokens): Promise<void>;
  /** Whether a prompt's beginning is worth a file. */
  isWorth(prompt: PromptTokens, cached: number): boolean;
}

/**
 * Keeps the state of the model (its keys and values) after long beginnings of prompts in files, as a state takes seconds to
 * compute and milliseconds to read. A file belongs to one model, adapter, runtime and processor: states differ between
 * them, and llama.cpp believes what it reads. So its name is a hash of all that, a digest of its bytes lies beside it, and
 * whatever does not fit is deleted and computed again.
 * @param folder nobody else may write there; undefined: nothing is kept
 */
export function prefixStates(llama: Llama, folder: string | undefined): PrefixStates {
  async function fileOf({ file }: LoadedModel, prompt: PromptTokens): Promise<string> {
    const { model, flags } = await processor();
    const key = createHash("sha256").update(
      JSON.stringify([
        await modelDigest(file),
        await getModuleVersion(),
        [llama.llamaCppRelease, llama.buildType, process.version, process.arch, model, flags],
        prompt.tokens.slice(0, prompt.shared),
      ]),
    );
    return join(folder!, `${key.digest("hex").slice(0, 32)}.state`);
  }

  return {
    isWorth: ({ shared }, cached) => folder !== undefined && shared - cached >= leastTokens && shared <= mostTokens,

    restore: async (loaded, prompt, cached) => {
      const { sequence } = loaded;
      const path = await fileOf(loaded, prompt);
      const wanted = await readFile(`${path}.sha256`, "utf8").catch(() => undefined);
      if (wanted === undefined) return cached;
      try {
        if ((await sha256OfFiles(path)) !== wanted) throw new Error("its digest differs");
        await sequence.loadStateFromFile(path, { acceptRisk: true });
        const found = sequence.contextTokens.length;
        if (found === prompt.shared && commonPrefix(sequence.contextTokens, prompt.tokens) === found) return found;
        throw new Error("it is of another prompt");
      } catch (error) {
        log.warning(`${path} cannot be used and is computed again: ${(error as Error).message}`);
        await discard(path);
        await sequence.clearHistory();
        return 0;
      }
    },

    keep: async (loaded, prompt) => {
      const path = await fileOf(loaded, prompt);
      try {
        await loaded.sequence.saveStateToFile(`${path}.partial`);
        await writeFile(`${path}.sha256`, await sha256OfFiles(`${path}.partial`));
        await rename(`${path}.partial`, path);
        await discardOldest(folder!);
      } catch (error) {
        // A full disk costs time, not an answer.
        log.warning(`${path} cannot be kept: ${(error as Error).message}`);
        await discard(path).catch(() => {});
      }
    },
  };
}

async function discard(path: string): Promise<void> {
  for (const ending of ["", ".sha256", ".partial"]) await rm(`${path}${ending}`, { force: true });
}

async function discardOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".state"));
  const files = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), used: (await stat(join(folder, name))).mtimeMs })),
  );
  files.sort((a, b) => b.used - a.used);
  for (const { path } of files.slice(mostFiles)) await discard(path);
}

/** What decides which of its ways of computing llama.cpp takes. */
async function processor(): Promise<{ model: string; flags: string }> {
  const text = await readFile("/proc/cpuinfo", "utf8").catch(() => "");
  const flags = /^(?:flags|Features)\s*:\s*(.*)$/m.exec(text)?.[1] ?? "";
  return { model: cpus()[0]?.model ?? "", flags };
}
