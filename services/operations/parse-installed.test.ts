import { execFileSync } from "node:child_process";
import t from "tap";
import { installedFormat, parseInstalled } from "./parse-installed.ts";

const recorded = `adduser	all	installed	3.152	no	no	686
bash	amd64	installed	5.2.37-2+b10	yes	no	7320
cowsay	all	config-files	3.03+dfsg2-8	no	no	90
dpkg	amd64	installed	1.22.21	yes	no	6475
libc6	amd64	installed	2.41-12	no	no	13003
libc6	i386	unpacked	2.41-12	no	no	11950
systemd-sysv	amd64	installed	257.13-1~deb13u1	no	yes	
`;

t.test("packages have the names that apt gives them, and what is only remembered is not there", async (t) => {
  const found = parseInstalled(recorded);
  t.same([...found.keys()], ["adduser", "bash", "dpkg", "libc6", "libc6:i386", "systemd-sysv"]);
  t.same(found.get("bash"), { version: "5.2.37-2+b10", essential: true, size: 7320 * 1024 });
  t.same(found.get("systemd-sysv"), { version: "257.13-1~deb13u1", essential: true, size: 0 }, "Protected counts too");
  t.equal(parseInstalled("").size, 0);
});

t.test("dpkg-query of this machine gives what is read", async (t) => {
  const found = parseInstalled(
    execFileSync("dpkg-query", ["--show", `--showformat=${installedFormat}`], { encoding: "utf8", maxBuffer: 1 << 26 }),
  );
  t.match(found.get("dpkg"), { version: /^\d/, essential: true });
  t.ok(found.size > 50);
});
