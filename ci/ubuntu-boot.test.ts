import { open, readFile } from "node:fs/promises";
import t from "tap";
import { bootCell } from "./boot-cell.ts";
import { buildUbuntu } from "./build-ubuntu.ts";
import { initramfsFiles } from "./initramfs-files.ts";
import { isoFiles } from "./iso-files.ts";

/** What casper may do to the session, in the order of its doing; more would make it Ubuntu's own. */
const kept = ["05mountpoints", "25disable_cdrom.mount", "99casperboot"];

t.setTimeout(5_400_000);
for (const profile of ["ubuntu-minimal", "ubuntu-24.04-minimal"])
  await t.test(`${profile} is built from the Ubuntu-shaped archive`, async (t) => {
    // Closed by the test's end: the boot tests take packages for the image from its own archive.
    const { iso, archive } = await buildUbuntu(profile);
    t.teardown(() => archive.close());

    await t.test(
      "the image has the newest packages of all pockets and components, and neither dracut nor snapd",
      async (t) => {
        const manifest = JSON.parse(await readFile(`${iso}.manifest.json`, "utf8")) as {
          packages: Record<string, string>;
        };
        const { packages } = manifest;
        t.match(packages["less"], /ubuntu0\.1$/, "-updates was asked");
        t.match(packages["nano"], /ubuntu0\.1$/, "-security was asked");
        t.type(packages["zsh"], "string", "universe was asked");
        t.hasProps(packages, ["casper", "initramfs-tools", "linux-image-generic", "ubuntu-keyring"]);
        for (const name of ["dracut", "snapd", "live-boot"]) t.notOk(packages[name], `${name} is not in the image`);
      },
    );

    await t.test("of casper's scripts only those run that a live medium needs", async (t) => {
      const files = initramfsFiles(await fileOf(iso, "casper", "initrd"));
      const folder = "scripts/casper-bottom/";
      const scripts = [...files.keys()]
        .filter((path) => path.startsWith(folder))
        .map((path) => path.slice(folder.length));
      t.same(scripts.filter((name) => name !== "ORDER").sort(), kept);
      const order = files.get(`${folder}ORDER`)!.toString("utf8");
      t.same(
        [...order.matchAll(/^\/scripts\/casper-bottom\/(\S+) "\$@"$/gm)].map(([, name]) => name),
        kept,
      );
      t.match(files.get("etc/casper.conf")!.toString("utf8"), /^export USERNAME="parlance"$/m);
    });

    for (const firmware of ["bios", "uefi"] as const)
      await t.test(`it boots with ${firmware}`, (t) => bootCell(t, { iso, profile: `${profile}-test`, firmware }));
  });

async function fileOf(iso: string, folder: string, name: string): Promise<Buffer> {
  const extent = (await isoFiles(iso, folder))?.get(name);
  if (extent === undefined) throw new Error(`${iso} has no ${folder}/${name}`);
  const image = await open(iso);
  const { buffer } = await image.read(Buffer.alloc(extent.size), 0, extent.size, extent.offset);
  await image.close();
  return buffer;
}
