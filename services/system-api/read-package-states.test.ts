import { join } from "node:path";
import t from "tap";
import { readPackageStates } from "./read-package-states.ts";

t.test("what was installed for others' sake, and what left settings, by apt's names", async (t) => {
  const folder = t.testdir({
    states:
      "Package: libfoo\nArchitecture: amd64\nAuto-Installed: 1\n\nPackage: foo\nArchitecture: amd64\nAuto-Installed: 0\n\nPackage: libbar\nArchitecture: i386\nAuto-Installed: 1\n",
    status:
      "Package: dpkg\nStatus: install ok installed\nArchitecture: amd64\nDescription: Debian\n Package: no-field\n\nPackage: old\nStatus: deinstall ok config-files\nArchitecture: all\n\nPackage: older\nStatus: deinstall ok config-files\nArchitecture: i386\n\nPackage: torn\nStatus: install ok half-configured\nArchitecture: all\n",
  });
  const { automatic, configured, unfinished } = await readPackageStates(join(folder, "states"), join(folder, "status"));
  t.same([...automatic], ["libfoo", "libbar:i386"]);
  t.same([...configured], ["old", "older:i386"]);
  t.same([...unfinished], ["torn"]);
});

t.test("a machine on which apt never noted anything has nothing automatic", async (t) => {
  const folder = t.testdir({ status: "Package: dpkg\nStatus: install ok installed\nArchitecture: amd64\n" });
  t.equal((await readPackageStates(join(folder, "none"), join(folder, "status"))).automatic.size, 0);
});
