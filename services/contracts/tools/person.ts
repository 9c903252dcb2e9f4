import { modelName, none, path, type Tool } from "./tool.ts";

// What is the person's own: the desktop, and the models that they talk to.

const oneModel = {
  type: "object",
  additionalProperties: false,
  required: ["model"],
  properties: { model: modelName },
} as const;

export const person = {
  "desktop.open": {
    ...{ about: "Open an application, a file or a web address", effect: "change", as: "user", runs: "client" },
    ...{ tags: ["exec", "egress"], undo: "close it" },
    destroyWhen: "the target is executable, a .desktop file or not the person's",
    parameters: { type: "object", additionalProperties: false, required: ["target"], properties: { target: path } },
  },
  "desktop.set_volume": {
    ...{ about: "Set the sound volume in percent; 0 mutes", effect: "change", as: "user", runs: "client", tags: [] },
    undo: "previous volume",
    parameters: {
      type: "object",
      additionalProperties: false,
      required: ["percent"],
      properties: { percent: { type: "integer", minimum: 0, maximum: 100 } },
    },
  },
  "desktop.screenshot": {
    ...{ about: "Take a picture of the screen", effect: "change", as: "user", runs: "client", tags: ["sensitive"] },
    undo: "delete the picture",
    parameters: none,
  },
  "models.list": {
    ...{ about: "List the language models that are installed", effect: "read", as: "user", runs: "broker", tags: [] },
    parameters: none,
  },
  "models.use": {
    ...{ about: "Switch to another language model", effect: "change", as: "user", runs: "broker", tags: [] },
    undo: "previous model",
    parameters: oneModel,
  },
  "models.download": {
    ...{ about: "Download a language model", effect: "change", as: "admin", runs: "broker", tags: ["egress"] },
    undo: "remove it",
    parameters: oneModel,
  },
} as const satisfies Record<string, Tool>;
