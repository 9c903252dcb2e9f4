import type { HandsReply } from "#contracts/hands";

type Kind = Extract<HandsReply, { ok: false }>["error"];

/** What hands answers when it cannot do what was asked. */
export class HandsError extends Error {
  readonly kind: Kind;
  constructor(kind: Kind, message: string) {
    super(message);
    this.name = "HandsError";
    this.kind = kind;
  }
}

/** Says in a person's words why the system refused to open or look at `path`. */
export function fromSystem(error: unknown, path: string): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
      return new HandsError("notFound", `${path} does not exist`);
    case "ENOTDIR":
      return new HandsError("invalid", `${path} is not a directory, or goes through something that is none`);
    case "EACCES":
    case "EPERM":
      return new HandsError("denied", `you have no permission to look at ${path}`);
    case "ELOOP":
      return new HandsError("invalid", `${path} is a link, or goes through links that lead in a circle`);
    case "ENAMETOOLONG":
      return new HandsError("invalid", `${path.slice(0, 40)}… is too long for a path`);
    default:
      return error;
  }
}
