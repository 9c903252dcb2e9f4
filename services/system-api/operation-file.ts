import { mkdir } from "node:fs/promises";
import { paths } from "#contracts/paths";

/**
 * Path of a file that belongs to one act, `ID.KIND` in paths.operations; makes the folder where it is missing.
 * @throws when the id could leave the folder or the unit's name
 */
export async function operationFile(id: string, kind: string): Promise<string> {
  if (!/^[A-Za-z0-9-]{1,64}$/.test(id)) throw new Error(`${JSON.stringify(id)} is no id of an operation`);
  await mkdir(paths.operations, { recursive: true, mode: 0o700 });
  return `${paths.operations}/${id}.${kind}`;
}
