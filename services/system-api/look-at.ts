import type { FoundPath, HandsRequest, Place, TrashAnswer } from "#contracts/hands";
import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import { askHands, type Asked } from "./ask-hands.ts";
import type { Target, ToolContext } from "./tool.ts";

type Context = Pick<ToolContext, "bus" | "caller">;

/**
 * Has the caller's hands find the place that a path means.
 * @param follow where the path is a link, the place of what it leads to
 * @throws {BusError}
 */
export async function lookAt({ bus, caller }: Context, path: string, follow: boolean): Promise<Place> {
  const place = (await askHands(bus, caller.uid, { do: "look", path, follow })) as Place;
  // A trailing slash says that a directory is meant.
  if (place.there !== null && place.there.type !== "directory" && /\/\.?$/.test(path))
    throw invalid(`${place.path} is not a directory, but ${path} asks for one`);
  return place;
}

/** The same for what must be there. @throws {BusError} NotFound where nothing is */
export async function lookAtThere(
  context: Context,
  path: string,
  follow: boolean,
): Promise<Place & { readonly there: FoundPath }> {
  const place = await lookAt(context, path, follow);
  const { there } = place;
  if (there === null) throw new BusError(systemApiErrors.notFound, `${place.path} does not exist`);
  return { ...place, there };
}

/** Something that is there, by its own identity alone: for what only looks. */
export const foundTarget = ({ path, device, inode }: Omit<FoundPath, "type" | "size">): Target => ({
  label: path,
  identity: `device ${device} inode ${inode}`,
  path,
});

/** A place that something will be done to: the directory's identity is part of it, so that it cannot be another one. */
export const placeTarget = ({ path, folder, there }: Place): Target => ({
  label: path,
  identity: `${there === null ? "nothing" : `device ${there.device} inode ${there.inode}`}, in device ${folder.device} inode ${folder.inode}`,
  path,
});

/** Where it would go that is at a place. @throws {BusError} InvalidArguments for what is not put anywhere */
export const trashOf = async ({ bus, caller }: Context, place: Place): Promise<TrashAnswer> =>
  (await askHands(bus, caller.uid, { do: "trash", place })) as TrashAnswer;

/** The act itself, as the caller's hands do it, in the shape of a tool's `run`. */
export const byHands =
  <Result>({ bus, caller }: Context, request: HandsRequest) =>
  async (report: NonNullable<Asked["report"]>, signal: AbortSignal): Promise<Result> =>
    (await askHands(bus, caller.uid, request, { report, signal })) as Result;

/** What a person types to agree that something is lost: its name, or a word where a name cannot be typed. */
export const typedName = ({ name }: Place, otherwise: string): string =>
  /^[\x21-\x7e\p{L}\p{N}]([\x20-\x7e\p{L}\p{N}]*[\x21-\x7e\p{L}\p{N}])?$/u.test(name) ? name : otherwise;

/** The problem with what hands find wrong, for {@link Prepared.problem}; none where they find nothing. @throws {BusError} */
export async function problemWith(look: Promise<unknown>): Promise<{ readonly problem?: BusError }> {
  try {
    await look;
    return {};
  } catch (error) {
    if (error instanceof BusError && error.type === systemApiErrors.invalidArguments) return { problem: error };
    throw error;
  }
}

export const invalid = (message: string): BusError => new BusError(systemApiErrors.invalidArguments, message);
