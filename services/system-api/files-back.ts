import type { Marked, ResolvedPath } from "#contracts/hands";
import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import { askHands } from "./ask-hands.ts";
import { byHands, lookAt, lookAtThere, placeTarget } from "./look-at.ts";
import type { Prepared, ToolContext } from "./tool.ts";

type Context = Pick<ToolContext, "bus" | "caller">;

/** What is noted of a file that was made, changed or put in the trash, so that going back touches nothing else. */
export type FilesBack =
  /** it was not there */
  | { readonly way: "remove"; readonly made: Marked }
  /** it was there, without what was added at its end */
  | { readonly way: "shorten"; readonly made: Marked; readonly size: number; readonly modified: number }
  /** it lies in the trash; `made` is what came in its place */
  | { readonly way: "restore"; readonly path: string; readonly lying: ResolvedPath; readonly made: Marked | null }
  /** it was elsewhere, and `replaced` where it is now */
  | {
      readonly way: "move";
      readonly path: string;
      readonly moved: ResolvedPath;
      readonly replaced: ResolvedPath | null;
    };

/** What stands for a path as it is now. @throws {BusError} */
export async function marked({ bus, caller }: Context, path: string): Promise<Marked> {
  const place = await lookAtThere({ bus, caller }, path, false);
  return (await askHands(bus, caller.uid, { do: "mark", place })) as Marked;
}

/** What lies in the trash, by its own identity. @throws {BusError} */
export async function lyingIn(context: Context, trash: string): Promise<ResolvedPath> {
  const { path, device, inode } = (await lookAtThere(context, trash, false)).there;
  return { path, device, inode };
}

/** The way back from something that came to `path`, where it was free or took the place of what lies in the trash now. */
export async function backFrom(context: Context, path: string, replaced: string | null): Promise<FilesBack> {
  const made = await marked(context, path);
  if (replaced === null) return { way: "remove", made };
  return { way: "restore", path, lying: await lyingIn(context, replaced), made };
}

/** Looks at the way back of files. @throws {BusError} Changed, NotFound */
export async function undoFiles(back: FilesBack, context: Context): Promise<Prepared<null>> {
  const { bus, caller } = context;
  switch (back.way) {
    case "remove":
    case "shorten": {
      const { path } = back.made;
      const place = await stillThere(context, back.made);
      if ((await marked(context, path)).mark !== back.made.mark) throw touched(path);
      const [words, run] =
        back.way === "remove"
          ? ([`remove ${path}`, byHands<null>(context, { do: "remove made", place, marked: back.made })] as const)
          : ([
              `cut ${path} back to its ${back.size} bytes`,
              byHands<null>(context, {
                do: "shorten",
                place,
                marked: back.made,
                size: back.size,
                modified: back.modified,
              }),
            ] as const);
      return { ...described(words, path), targets: [placeTarget(place)], run };
    }
    case "restore": {
      const { path, lying, made } = back;
      const place = made === null ? await lookAt(context, path, false) : await stillThere(context, made);
      if (made === null && place.there !== null) throw changed(`${path} is there again; move it away first`);
      if (made !== null && (await marked(context, path)).mark !== made.mark) throw touched(path);
      const old = await stillThere(context, lying);
      return {
        ...described(`put ${lying.path} back to ${path}`, path),
        targets: [placeTarget(place), placeTarget(old)],
        run: byHands<null>(context, { do: "restore", lying, place, marked: made }),
      };
    }
    case "move": {
      const { path, moved, replaced } = back;
      const from = await stillThere(context, moved);
      const to = await lookAt(context, path, false);
      if (to.there !== null) throw changed(`${path} is there again; move it away first`);
      await askHands(bus, caller.uid, { do: "check", from, to, move: true });
      const old = replaced === null ? null : await stillThere(context, replaced);
      const then = old === null ? "" : `, and ${old.path} back to ${moved.path}`;
      return {
        ...described(`move ${moved.path} back to ${path}${then}`, path),
        targets: [placeTarget(from), placeTarget(to), ...(old === null ? [] : [placeTarget(old)])],
        async run(report, signal) {
          await byHands(context, { do: "files.move", from, to, keep: false })(report, signal);
          if (replaced === null) return null;
          const place = { ...from, there: null };
          return await byHands<null>(context, { do: "restore", lying: replaced, place, marked: null })(report, signal);
        },
      };
    }
  }
}

const described = (words: string, path: string): Pick<Prepared<null>, "summary" | "exact" | "undo"> => ({
  summary: words,
  exact: [`files.undo ${JSON.stringify({ path, by: words })}`],
  undo: null,
});

/** The place of what was noted. @throws {BusError} Changed where something else is there by now, or nothing */
async function stillThere(context: Context, noted: ResolvedPath): Promise<Awaited<ReturnType<typeof lookAtThere>>> {
  const place = await lookAt(context, noted.path, false).catch((error: unknown) => {
    if (error instanceof BusError && error.type === systemApiErrors.notFound) return null;
    throw error;
  });
  if (place === null || place.there === null) throw changed(`${noted.path} is not there any more`);
  if (place.there.device !== noted.device || place.there.inode !== noted.inode)
    throw changed(`something else is at ${noted.path} by now`);
  return { ...place, there: place.there };
}

const touched = (path: string): BusError => changed(`${path} has changed since; look at it and decide yourself`);
const changed = (message: string): BusError => new BusError(systemApiErrors.changed, message);
