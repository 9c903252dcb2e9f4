import t from "tap";
import { checkHook } from "./check-hook.ts";

for (const [name, content, problem] of [
  ["without a first line", "", { what: "does not say what runs it", found: "an empty line" }],
  ["without an interpreter", "echo hello\n", { what: "does not say what runs it", where: "chroot-hooks/x.sh:1:1" }],
  ["with a byte order mark", "\ufeff#!/bin/sh\n", { what: "does not say what runs it" }],
  [
    "with the line ends of another system",
    "#!/bin/sh\necho hello\r\n",
    { what: "line ends", where: "chroot-hooks/x.sh:2", hint: "sed -i 's/\\r$//' chroot-hooks/x.sh" },
  ],
  ["that is a folder", {}, { what: "is not a file", hint: "rm -r chroot-hooks/x.sh" }],
] as const)
  t.test(`a hook ${name} is refused before anything is built`, async (t) => {
    const root = t.testdir({ "chroot-hooks": { "x.sh": content } });
    t.match(await checkHook(root, "chroot-hooks/x.sh"), [problem]);
  });

t.test("the hooks of this repository are fine", async (t) => {
  for (const hook of ["0100-live-user", "0200-slim"])
    t.strictSame(await checkHook(`${import.meta.dirname}/..`, `chroot-hooks/${hook}.sh`), []);
});
