import type { Arguments, Results } from "./tools.ts";

/** A directory or file as it was found: its real path, and its identity, so that a swap between looking and acting is seen. */
export interface ResolvedPath {
  readonly path: string;
  readonly device: string;
  readonly inode: string;
}

/**
 * The hands' socket: newline-separated JSON, one request a line, one reply a line, in order. Only system-api can open it.
 * `home` never comes from the request: hands takes it from the account that it runs as.
 */
export type HandsRequest =
  | { readonly do: "resolve"; readonly path: string }
  | { readonly do: "files.list"; readonly target: ResolvedPath; readonly arguments: Arguments<"files.list"> };

export type HandsReply =
  | { readonly ok: true; readonly value: ResolvedPath | Results["files.list"] }
  | {
      readonly ok: false;
      readonly error: "notFound" | "denied" | "changed" | "invalid" | "failed";
      readonly message: string;
    };
