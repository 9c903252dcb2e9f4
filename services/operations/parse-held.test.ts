import t from "tap";
import { parseHeld } from "./parse-held.ts";

t.test("what apt keeps at its old version is read, over several lines and from both lists", async (t) => {
  const text = `Reading package lists...
Calculating upgrade...
The following upgrades have been deferred due to phasing:
  snapd ubuntu-drivers-common
The following packages have been kept back:
  linux-image-amd64 g++
  libfoo:i386
The following packages will be upgraded:
  bash perl
2 upgraded, 0 newly installed, 0 to remove and 5 not upgraded.
`;
  t.same(parseHeld(text), ["g++", "libfoo:i386", "linux-image-amd64", "snapd", "ubuntu-drivers-common"]);
  t.same(parseHeld("0 upgraded, 0 newly installed.\n"), []);
});
