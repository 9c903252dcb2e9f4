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

/** Says in a person's words why the system refused to do something with `path`. */
export function fromSystem(error: unknown, path: string, doing = "look at"): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
      return new HandsError("notFound", `${path} does not exist`);
    case "ENOTDIR":
      return new HandsError("invalid", `${path} is not a directory, or goes through something that is none`);
    case "EACCES":
    case "EPERM":
      return new HandsError("denied", `you have no permission to ${doing} ${path}`);
    case "ELOOP":
      return new HandsError("invalid", `${path} is a link, or goes through links that lead in a circle`);
    case "ENAMETOOLONG":
      return new HandsError("invalid", `${path.slice(0, 40)}… is too long for a path`);
    case "EEXIST":
      return new HandsError("changed", `${path} is there by now`);
    case "ENOTEMPTY":
      return new HandsError("changed", `${path} has something in it by now`);
    case "ENOSPC":
    case "EDQUOT":
      return new HandsError("failed", `there is no room left to ${doing} ${path}`);
    case "EFBIG":
      return new HandsError("failed", `${path} would be larger than its file system takes`);
    case "EROFS":
      return new HandsError("failed", `${path} is on a file system that cannot be written`);
    case "EBUSY":
      return new HandsError("failed", `${path} is in use by the system, for instance as a mount point`);
    case "ETXTBSY":
      return new HandsError("failed", `${path} is a program that runs`);
    case "EIO":
      return new HandsError("failed", `the disk has an error where ${path} is`);
    default:
      return error;
  }
}
