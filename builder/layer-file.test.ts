import t from "tap";
import { layerFile } from "./layer-file.ts";

t.test("the layers' files sort as the layers lie upon another", async (t) => {
  const names = ["base", "overlays", "services", "models"].map((layer) => layerFile({ name: `squash ${layer}` }));
  t.strictSame(names, ["10-base.squashfs", "20-overlays.squashfs", "30-services.squashfs", "40-models.squashfs"]);
  t.strictSame(names.toSorted(), names);
});
