import { chooseAccelerator } from "./choose-accelerator.ts";
import { findImage } from "./find-image.ts";
import { machineArguments } from "./qemu.ts";
import { ended, startTied } from "./start-tied.ts";

// Boots an image for a person to try: in a window where there is a screen, else with its serial console in this terminal.
const iso = await findImage({ iso: process.argv[2] });
const accelerator = await chooseAccelerator(iso);
const screen = process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"];

console.log(`Booting ${iso} (${accelerator === "kvm" ? "KVM" : "emulated: a minute or two"}).`);
console.log(screen === undefined ? "To leave: Ctrl-A, then X." : "To leave: close the window.");
const display = screen === undefined ? ["-display", "none"] : ["-display", "gtk"];
const arguments_ = [...machineArguments({ iso, accelerator }), ...display, "-serial", "mon:stdio"];
const code = await ended(startTied("qemu-system-x86_64", arguments_, "inherit"));
process.exitCode = typeof code === "number" ? code : 1;
