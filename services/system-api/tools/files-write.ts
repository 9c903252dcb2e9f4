import type { Place } from "#contracts/hands";
import type { Results } from "#contracts/tools";
import type { BusError } from "#kit/bus";
import { byHands, invalid, lookAt, placeTarget, typedName } from "../look-at.ts";
import type { Prepared, ToolImplementation } from "../tool.ts";

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
    return {
      ...describe(place, text, way),
      ...problemOf(place, append || replace),
      exact: [`files.write ${JSON.stringify({ path: place.path, way, text })}`],
      targets: [placeTarget(place)],
      run: byHands(context, { do: "files.write", place, text, append }),
    };
  },
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

function describe(
  place: Place,
  text: string,
  way: Way,
): Pick<Prepared<Results["files.write"]>, "summary" | "undo" | "lifted" | "confirm"> {
  const { path, there } = place;
  const amount = `${[...text].length} ${[...text].length === 1 ? "character" : "characters"}`;
  switch (way) {
    case "new":
      return { summary: `Write ${amount} to the new file ${path}`, undo: "remove it" };
    case "append":
      return { summary: `Add ${amount} at the end of ${path}, on a new line`, undo: null };
    case "replace":
      return {
        summary: `Write ${amount} to ${path} in the place of the ${there?.size ?? 0} bytes that are there`,
        undo: null,
        lifted: { effect: "destroy", reason: `what ${path} has in it now is lost` },
        confirm: typedName(place, "replace"),
      };
  }
}
