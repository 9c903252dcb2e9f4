import type { HandsValue } from "#contracts/hands";
import { checkMovable } from "./check-movable.ts";
import { checkRequest } from "./check-request.ts";
import { checkPair, copyFiles } from "./copy-files.ts";
import { deleteFiles } from "./delete-files.ts";
import { fileInfo } from "./file-info.ts";
import { findTrash } from "./find-trash.ts";
import { listFiles } from "./list-files.ts";
import { lookAt } from "./look-at.ts";
import { makeDirectory } from "./make-directory.ts";
import { markOf } from "./mark-of.ts";
import { moveFiles } from "./move-files.ts";
import { otherPaths } from "./other-paths.ts";
import { readDisks } from "./read-disks.ts";
import { readText } from "./read-text.ts";
import { realHome, resolvePath } from "./resolve-path.ts";
import { searchFiles } from "./search-files.ts";
import { removeMade, restore, shorten } from "./take-back.ts";
import type { Task } from "./task.ts";
import { writeText } from "./write-text.ts";

/** Does what a request asks for. @throws {HandsError} */
export async function act(untrusted: unknown, home: string, task: Task): Promise<HandsValue> {
  const request = checkRequest(untrusted);
  switch (request.do) {
    case "resolve":
      return resolvePath(request.path, home);
    case "look":
      return lookAt(request.path, home, request.follow);
    case "places":
      return { home: realHome(home), others: request.paths.map((path) => otherPaths(path)) };
    case "trash": {
      checkMovable(request.place, home);
      const trash = findTrash(request.place, home);
      return typeof trash === "string" ? { trash: null, reason: trash } : { trash: trash.path, reason: "" };
    }
    case "check":
      checkPair(request.from, request.to);
      if (request.move) checkMovable(request.from, home);
      return request.to;
    case "disks":
      return readDisks();
    case "files.list":
      return listFiles(request.target, request.arguments);
    case "files.read":
      return readText(request.target, request.lines);
    case "files.info":
      return fileInfo(request.target);
    case "files.search":
      return searchFiles(request.target, request.arguments, task);
    case "files.write":
      return writeText(request.place, request.text, { append: request.append, keep: request.keep, home, task });
    case "files.make_directory":
      return makeDirectory(request.place);
    case "files.copy":
      return copyFiles(request.from, request.to, { keep: request.keep, home, task });
    case "files.move":
      return moveFiles(request.from, request.to, { keep: request.keep, home, task });
    case "files.delete":
      return deleteFiles(request.place, request.permanent, home, task);
    case "mark":
      return markOf(request.place, task);
    case "remove made":
      return removeMade(request.place, request.marked, task);
    case "restore":
      return restore(request.lying, request.place, request.marked, task);
    case "shorten":
      return shorten(request.place, request.marked, request, task);
  }
}
