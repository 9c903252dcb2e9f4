import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** How a shipped image is given something to be asked by, without a byte of it being changed. */
export interface VerdictMachine {
  /** systemd in the guest reads them from the machine's SMBIOS tables */
  readonly credentials: Readonly<Record<string, string>>;
  /** a tar file, to be given to the machine as a disk */
  readonly disk: string;
  readonly nonce: string;
}

const unit = `[Unit]
Description=Answers what the test asks
Requires=dev-disk-by\\x2did-virtio\\x2dparlance\\x2dtest.device
After=dev-disk-by\\x2did-virtio\\x2dparlance\\x2dtest.device

[Service]
Type=exec
ImportCredential=parlance.nonce
RuntimeDirectory=parlance-verdict
ExecStartPre=tar --extract --no-same-owner --file=/dev/disk/by-id/virtio-parlance-test --directory=/run/parlance-verdict
ExecStart=/usr/lib/parlance/bin/node /run/parlance-verdict/guest.ts
`;

/** @param folder where the disk is written */
export async function verdictMachine(folder: string): Promise<VerdictMachine> {
  const disk = join(folder, "verdict.tar");
  const files = (await readdir(import.meta.dirname)).filter((name) => /(?<!\.test)\.ts$/.test(name));
  await promisify(execFile)("tar", ["--create", `--file=${disk}`, `--directory=${import.meta.dirname}`, ...files]);
  const nonce = randomBytes(32).toString("hex");
  const credentials = {
    "systemd.extra-unit.parlance-verdict.service": unit,
    "systemd.unit-dropin.multi-user.target~parlance-verdict": "[Unit]\nWants=parlance-verdict.service\n",
    "parlance.nonce": nonce,
  };
  return { credentials, disk, nonce };
}
