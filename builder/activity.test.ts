import t from "tap";
import { activityReader } from "./activity.ts";

/** What the last of these lines means, after all the ones before it. */
function after(lines: readonly string[]): unknown {
  const read = activityReader();
  return lines.map((line) => read(line)).findLast((activity) => activity !== undefined);
}

const debootstrap = [
  "I: Retrieving InRelease ",
  "I: Validating Packages ",
  "I: Validating apt 3.0.3",
  "I: Validating base-files 13.8+deb13u7",
  "I: Extracting apt...",
  "I: Unpacking base-files...",
  "I: Unpacking apt...",
  "I: Configuring base-files...",
  "I: Configuring libc6:amd64...",
];
const apt = [
  "0 upgraded, 2 newly installed, 0 to remove and 0 not upgraded.",
  "Need to get 3,000 kB/140 MB of archives.",
  "Get:1 http://a.example trixie/main amd64 systemd amd64 257.13-1 [1500 kB]",
  "(Reading database ... 100%",
  "Preparing to unpack .../systemd_257.13-1_amd64.deb ...",
  "Unpacking systemd (257.13-1) ...",
  "Unpacking libkmod2:amd64 (34.2-2) ...",
  "Setting up libkmod2:amd64 (34.2-2) ...",
  "Setting up systemd (257.13-1) ...",
  "Created symlink '/etc/systemd/system/getty.target.wants/getty@tty1.service'.",
];

for (const [lines, activity] of [
  [debootstrap.slice(0, 2), { text: "Validating Packages" }],
  [debootstrap.slice(0, 4), { text: "checking 2 base-files" }],
  [debootstrap.slice(0, 5), { text: "extracting apt" }],
  [debootstrap.slice(0, 7), { text: "unpacking 2/2 apt", done: 2, total: 4 }],
  [debootstrap, { text: "configuring 2/2 libc6", done: 4, total: 4 }],
  [apt.slice(0, 3), { text: "fetching systemd", done: 1.5e6, total: 3e6 }],
  [apt.slice(0, 6), { text: "unpacking 1/2 systemd", done: 1, total: 4 }],
  [apt.slice(0, 8), { text: "configuring 1/2 libkmod2", done: 3, total: 4 }],
  [apt, { text: "configuring 2/2 systemd", done: 4, total: 4 }],
  [["Unpacking systemd (257.13-1) ..."], { text: "unpacking systemd" }],
  [["Get:1 http://a.example trixie InRelease [140 kB]"], { text: "fetching trixie InRelease" }],
  [["Processing triggers for libc-bin (2.41-12) ..."], { text: "running the triggers of libc-bin" }],
  [[...apt, "update-initramfs: Generating /boot/initrd.img-6.12"], { text: "making initrd.img-6.12" }],
  [["[2026-11-22 18:16:35] lb chroot_hooks "], { text: "live-build: chroot_hooks" }],
  [["P: Begin executing hooks..."], { text: "executing hooks" }],
  [["I: running apt-get update..."], { text: "running apt-get update" }],
  [
    ["Creating 4.0 filesystem on /mnt/out/base.squashfs, block size 1048576.", "37"],
    { text: "compressing base.squashfs", done: 37, total: 100 },
  ],
  [
    ["Creating 4.0 filesystem on /a/b.squashfs, block size 1.", "[====/   ] 1234/4567  27%"],
    { text: "compressing b.squashfs", done: 27, total: 100 },
  ],
  [["37"], undefined],
  [
    ["'http://a.example/pool/main/t/tzdata/tzdata_2026f-0%2bdeb13u1_all.deb' x.deb 1 SHA256:0"],
    { text: "choosing tzdata" },
  ],
  [["xorriso : UPDATE :  12.34% done"], { text: "writing the ISO image", done: 12.34, total: 100 }],
  [["xorriso : UPDATE :     300 files added in 1 seconds"], { text: "adding 300 files" }],
  [["npm http fetch GET 200 https://r.example/yaml 12ms (cache miss)"], { text: "fetching yaml" }],
  [["added 132 packages in 3s"], { text: "added 132 packages in 3s" }],
  [["  libapparmor1 libatomic1"], undefined],
  [["a\ttab,\x1b]0;title\x07 \x1b[31mred\x1b[0m\x08"], { text: "a tab, red" }],
] as const)
  t.test(`"${lines.at(-1)}" is shown as ${activity?.text ?? "nothing new"}`, async (t) => {
    t.strictSame(after(lines), activity);
  });

t.test("each run of apt counts for itself", async (t) => {
  const again = ["1 upgraded, 0 newly installed, 0 to remove", "Unpacking tzdata (2026f) over (2026c) ..."];
  t.strictSame(after([...apt, ...again]), { text: "unpacking 1/1 tzdata", done: 1, total: 2 });
});
