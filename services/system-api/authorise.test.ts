import { readFileSync } from "node:fs";
import t from "tap";
import { type Tool, tools } from "#contracts/tools";
import { actionId } from "./authorise.ts";
import { isDone } from "./tools.ts";

const policy = readFileSync(new URL("org.parlance.policy", import.meta.url), "utf8");

t.test(
  "every admin tool that can be done has a polkit action that asks for an administrator's password, and nothing else has one",
  async (t) => {
    const admin = Object.entries<Tool>(tools).filter(([name, tool]) => isDone(name) && tool.as === "admin");
    t.same(
      [...policy.matchAll(/<action id="([^"]+)">/g)].map(([, id]) => id).sort(),
      admin.map(([name]) => actionId(name)).sort(),
    );
    for (const [, action] of policy.matchAll(/<action ([^]*?)<\/action>/g)) {
      t.match(action, /<message>.+<\/message>/);
      for (const key of ["allow_any", "allow_inactive", "allow_active"]) t.match(action, `<${key}>auth_admin</${key}>`);
    }
  },
);
