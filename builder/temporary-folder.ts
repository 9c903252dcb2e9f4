import { join } from "node:path";

/** Where programs of the host put temporary files: what one that was killed leaves is then ours to delete. */
export const temporaryFolder = (out: string): string => join(out, "cache/temporary");
