import type { ToolName } from "#contracts/tools";
import type { Vocabulary } from "./compile-template.ts";

/** Everything that the intents know of one language, as data. Templates are explained in compile-template.ts. */
export interface Language extends Vocabulary {
  /** politeness that may stand before and after a request, alternatives divided by | */
  readonly before: string;
  readonly after: string;
  /** what joins two requests, besides a comma and a semicolon */
  readonly connectors: readonly string[];
  /** path -> phrases for it, as a template */
  readonly places: Readonly<Record<string, string>>;
  /** words for a directory */
  readonly folder: string;
  /** words that never name a program or a package: "is it running", "install updates", "install vlc and reboot" */
  readonly notNames: string;
  /** words that never begin a command in a sentence: "run the command that deletes everything" */
  readonly notCommands: string;
  /** words that change nothing about what is asked for; no negation, question word or connector is among them */
  readonly meaningless: string;
  readonly intents: readonly Intent[];
  /** asked when a request is clear but for what it is about */
  readonly questions: readonly Question[];
}

export interface Intent {
  readonly tool: ToolName;
  /** arguments that the templates themselves mean; the others come from their slots */
  readonly arguments?: Readonly<Record<string, unknown>>;
  readonly templates: readonly string[];
}

export interface Question {
  readonly text: string;
  readonly templates: readonly string[];
}
