import { path, text, type Tool } from "./tool.ts";

const replace = { type: "boolean", description: "write over what is there" } as const;
const destroyWhen = "it replaces more than undo can keep";

const fromTo = {
  type: "object",
  additionalProperties: false,
  required: ["from", "to"],
  properties: { from: path, to: path, replace },
} as const;
const onePath = { type: "object", additionalProperties: false, required: ["path"], properties: { path } } as const;

export const files = {
  "files.list": {
    ...{ about: "List the files in a directory", effect: "read", as: "user", runs: "hands", tags: ["foreign"] },
    parameters: {
      type: "object",
      additionalProperties: false,
      properties: {
        path: { ...path, description: "the directory; the home directory when absent" },
        hidden: { type: "boolean", description: "show hidden files too" },
        sort: { enum: ["name", "size", "time"] },
        pattern: { ...path, description: "only names that match this glob" },
      },
    },
  },
  "files.read": {
    ...{ about: "Show the contents of a file", effect: "read", as: "user", runs: "hands" },
    tags: ["foreign", "sensitive"],
    parameters: {
      type: "object",
      additionalProperties: false,
      required: ["path"],
      properties: {
        path,
        lines: { type: "integer", minimum: 1, maximum: 100_000, description: "only so many, from the beginning" },
      },
    },
  },
  "files.info": {
    ...{ about: "Show size, owner, mode and times of a file", effect: "read", as: "user", runs: "hands" },
    tags: ["foreign"],
    parameters: onePath,
  },
  "files.search": {
    ...{ about: "Find files by name pattern or by the text in them", effect: "read", as: "user", runs: "hands" },
    tags: ["foreign", "sensitive"],
    parameters: {
      type: "object",
      additionalProperties: false,
      properties: {
        path: { ...path, description: "the directory to look in; the home directory when absent" },
        name: { ...text, description: "a glob that names match" },
        text: { ...text, description: "text that the files have in them" },
      },
    },
  },
  "files.write": {
    ...{ about: "Write text to a file", effect: "change", as: "user", runs: "hands", tags: [] },
    ...{ undo: "previous content", destroyWhen },
    parameters: {
      type: "object",
      additionalProperties: false,
      required: ["path", "text"],
      properties: {
        path,
        text: { type: "string", maxLength: 50_000 },
        append: { type: "boolean", description: "at the end of what is there" },
        replace,
      },
    },
  },
  "files.make_directory": {
    ...{ about: "Create a directory", effect: "change", as: "user", runs: "hands", tags: [], undo: "remove it" },
    parameters: onePath,
  },
  "files.copy": {
    ...{ about: "Copy a file or directory", effect: "change", as: "user", runs: "hands", tags: [] },
    ...{ undo: "remove the copy", destroyWhen },
    parameters: fromTo,
  },
  "files.move": {
    ...{ about: "Move or rename a file or directory", effect: "change", as: "user", runs: "hands", tags: [] },
    ...{ undo: "move back", destroyWhen },
    parameters: fromTo,
  },
  "files.delete": {
    ...{ about: "Delete a file or directory", effect: "change", as: "user", runs: "hands", tags: [] },
    ...{ undo: "restore from trash", destroyWhen: "it is permanent or cannot go to the trash" },
    parameters: {
      type: "object",
      additionalProperties: false,
      required: ["path"],
      properties: { path, permanent: { type: "boolean", description: "past the trash" } },
    },
  },
} as const satisfies Record<string, Tool>;
