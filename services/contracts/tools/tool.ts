/** What a tool does to the machine: nothing, something that can be asked for once, or something that is always asked for by name. */
export type Effect = "read" | "change" | "destroy";
/** Where the act itself happens; see docs/architecture.md. */
export type Runs = "broker" | "hands" | "sandbox" | "unit" | "client";
/**
 * foreign: the result was written by others; egress: may carry data out; sensitive: the result may be secret;
 * exec: starts a program, so an approval is never remembered.
 */
export type Tag = "foreign" | "egress" | "sensitive" | "exec";

/** One thing that the assistant may propose and the System API can do. */
export interface Tool {
  readonly about: string;
  readonly effect: Effect;
  /** user: with the caller's own rights; admin: only after polkit said yes to the caller */
  readonly as: "user" | "admin";
  /** What an administrator's password is asked for, where `about` does not say it well: "update software". */
  readonly asksTo?: string;
  readonly runs: Runs;
  readonly tags: readonly Tag[];
  /** How it is taken back, in words; absent where it cannot be. */
  readonly undo?: string;
  /** When a change is lifted to effect destroy, in words. */
  readonly destroyWhen?: string;
  /** Arguments that the model never sees: the client asks for them without echo. */
  readonly secrets?: readonly string[];
  /** JSON schema (draft 2020-12) of the arguments: what the model sees and what the System API checks. */
  readonly parameters: object;
}

/** The schema of arguments of which all must be there, or those in `required`. */
export const none = { type: "object", additionalProperties: false, properties: {} } as const;

const noNul = "^[^\\u0000]+$";
export const path = { type: "string", minLength: 1, maxLength: 4096, pattern: noNul } as const;
export const text = { type: "string", minLength: 1, maxLength: 256, pattern: noNul } as const;
/** A unit of systemd, with or without its ending. */
export const unit = { type: "string", maxLength: 255, pattern: "^[A-Za-z0-9:_.@\\\\-]+$" } as const;
/** Debian policy 5.6.1; apt reads a trailing - as "remove", which no package is called; of + it asks its index first. */
export const packageName = { type: "string", pattern: "^[a-z0-9][a-z0-9.+-]*[a-z0-9+]$", maxLength: 128 } as const;
export const packageNames = {
  type: "array",
  minItems: 1,
  maxItems: 64,
  uniqueItems: true,
  items: packageName,
} as const;
/** What adduser allows by default. */
export const userName = { type: "string", maxLength: 32, pattern: "^[a-z_][a-z0-9_-]*$" } as const;
/** As model managers name them: qwen3-0.6b, llama3.2:1b, a path on a hub. */
export const modelName = { type: "string", maxLength: 128, pattern: "^[A-Za-z0-9][A-Za-z0-9._:/-]*$" } as const;
