import { type Call, isToolName, tools } from "#contracts/tools";

/**
 * Which of the calls that a request was given the results of have something in them that others wrote, in words for the
 * person; a request with any of these is tainted.
 */
export function foreignSources(calls: readonly Call[]): string[] {
  const found = calls.flatMap((call) =>
    isToolName(call.tool) && (tools[call.tool].tags as readonly string[]).includes("foreign") ? [wordsOf(call)] : [],
  );
  return [...new Set(found)];
}

/** What a tool gave, as a person would call it. */
function wordsOf({ tool, arguments: given }: Call): string {
  const of = (name: string, otherwise: string): string => {
    const value = given[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : otherwise;
  };
  switch (tool) {
    case "files.list":
      return `the names of the files in ${of("path", "~")}`;
    case "files.search":
      return `the names of the files found in ${of("path", "~")}`;
    case "files.read":
      return `the text of ${of("path", "a file")}`;
    case "packages.search":
      return `the packages found for ${of("query", "a word")}`;
    case "packages.info":
      return `the description of the package ${of("package", "")}`;
    case "network.wifi_list":
      return "the names of the wireless networks in reach";
    case "processes.list":
      return "the names of the running programs";
    case "system.logs":
      return "log messages";
    default:
      return `what ${tool} found`;
  }
}
