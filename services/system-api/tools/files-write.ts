import type { Place } from "#contracts/hands";
import type { Results } from "#contracts/tools";
import type { BusError } from "#kit/bus";
import { backFrom, type FilesBack, marked, undoFiles } from "../files-back.ts";
import { byHands, invalid, lookAt, placeTarget } from "../look-at.ts";
import { lostBy } from "../pair-of.ts";
import type { ToolContext, ToolImplementation, WayBack } from "../tool.ts";

/** Writes a text to a new file, at the end of one, or in the place of what one has; through a link to what it leads to. */
export const filesWrite: ToolImplementation<"files.write"> = {
  async prepare(arguments_, context) {
    const { text, append = false, replace = false } = arguments_;
    if (append && replace) throw invalid("text is written at the end of what is there (append) or over it (replace)");
    // Half a character would reach the file as another one than was asked about.
    if (!text.isWellFormed()) throw invalid("text has half of a surrogate pair in it, which no file can hold");
    const place = await lookAt(context, arguments_.path, true);
    if (place.there === null && arguments_.path.endsWith("/"))
      throw invalid(`${arguments_.path} asks for a directory; files.make_directory creates one`);
    const way = place.there === null ? "new" : append ? "append" : "replace";
    const lost = way === "replace" && place.there?.type === "file" ? await lostBy(context, place) : null;
    const keep = way === "replace" && lost === null;
    return {
      summary: summarise(place, text, way, keep),
      undo: lost === null ? await wayBack(context, way, place) : null,
      ...(lost ?? {}),
      ...problemOf(place, append || replace),
      exact: [`files.write ${JSON.stringify({ path: place.path, way, text })}`],
      targets: [placeTarget(place)],
      run: byHands(context, { do: "files.write", place, text, append, keep }),
    };
  },
  undo: undoFiles,
};

type Way = "new" | "append" | "replace";

function problemOf({ path, there }: Place, wanted: boolean): { readonly problem?: BusError } {
  if (there === null) return {};
  if (there.type !== "file") return { problem: invalid(`${path} is a ${there.type}, and text is written to files`) };
  if (wanted) return {};
  const size = `${there.size} bytes`;
  return {
    problem: invalid(`${path} is there already (${size}); say replace to write over it, or append to add to it`),
  };
}

function summarise({ path, there }: Place, text: string, way: Way, keep: boolean): string {
  const amount = `${[...text].length} ${[...text].length === 1 ? "character" : "characters"}`;
  switch (way) {
    case "new":
      return `Write ${amount} to the new file ${path}`;
    case "append":
      return `Add ${amount} at the end of ${path}, on a new line`;
    case "replace":
      return `Write ${amount} to ${path} in the place of the ${there?.size ?? 0} bytes that are there${keep ? ", which go to the trash" : ""}`;
  }
}

const ways: Record<Way, string> = {
  new: "remove it",
  append: "take it off the end again",
  replace: "put back what was there, from the trash",
};

async function wayBack(
  context: ToolContext,
  way: Way,
  { path, there }: Place,
): Promise<WayBack<Results["files.write"]>> {
  const before = way === "append" && there?.type === "file" ? await marked(context, path) : null;
  return {
    words: ways[way],
    async data({ path, size, added, replaced }): Promise<FilesBack> {
      if (added === null) return await backFrom(context, path, replaced);
      return { way: "shorten", made: await marked(context, path), size: size - added, modified: before!.modified };
    },
  };
}
