import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import t from "tap";
import { checkOverlay } from "./check-overlay.ts";

t.test("files, folders and links that mean the image are fine", async (t) => {
  const root = t.testdir({ overlays: { x: { etc: { "motd.hbs": "", passwd: "" }, usr: { lib: {} } } } });
  const links = "ln -s /usr/share/zoneinfo/UTC x/etc/localtime; ln -s ../usr/lib/os-release x/etc/os-release";
  await promisify(execFile)("sh", ["-c", links], { cwd: join(root, "overlays") });
  t.strictSame(await checkOverlay(root, "overlays/x"), []);
});
