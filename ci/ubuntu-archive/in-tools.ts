import { resolve } from "node:path";
import { $, type Shell } from "zx/core";

const enter = resolve(import.meta.dirname, "../../builder/enter-tools.sh");
/** What runs in it has the network of the host: packages are fetched there. */
const env = { ...process.env, PARLANCE_TOOLS_NETWORK: "yes" };

/** Runs commands in the build's tools tree, which sees one folder of the host at /mnt/work. */
export interface Tools {
  readonly run: Shell;
  /** the beginning of each command line */
  readonly enter: readonly string[];
}

/**
 * @param tree root of the tools tree
 * @param folder becomes /mnt/work
 */
export function inTools(tree: string, folder: string): Tools {
  return {
    run: $({ env, quiet: true, stdio: ["ignore", "pipe", "pipe"] }),
    enter: [enter, tree, folder, "work", "--"],
  };
}
