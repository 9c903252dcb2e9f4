import t from "tap";
import { runProgram } from "./run-program.ts";

t.test("a program that complains is an error with its words, in one line", async (t) => {
  await runProgram("/bin/true", []);
  await t.rejects(runProgram("/bin/ls", ["--", "/no-such\nthing"]), { error: "failed", message: /ls: .*No such file/ });
  await t.rejects(runProgram("/bin/false", []), { error: "failed", message: /^\/bin\/false: / });
  await t.rejects(runProgram("/no/such/program", []), { error: "failed", message: /ENOENT/ });
});
