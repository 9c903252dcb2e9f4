import { join } from "node:path";
import t from "tap";
import { printer } from "./printer.ts";

const plug = "E:ID_MODEL=Quill_2540\nE:ID_USB_INTERFACES=:ff0401:070104:\n";

t.test("a printer is seen once, whatever it is besides, and not where something prints", async (t) => {
  const folder = t.testdir({
    data: {
      "+usb:1-1:1.0": plug,
      "c189:3": plug,
      "+usb:1-2:1.0": "E:ID_MODEL=Keyboard\nE:ID_USB_INTERFACES=:030101:\n",
      "b8:0": plug,
    },
    cupsd: "",
  });
  const data = join(folder, "data");
  t.same(await printer(data, join(folder, "none")).look(new Set()), [{ subject: "Quill 2540" }]);
  t.same(await printer(data, join(folder, "cupsd")).look(new Set()), []);
  t.same(await printer(join(folder, "nowhere"), join(folder, "none")).look(new Set()), []);
});
