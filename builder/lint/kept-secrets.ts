import type { Host } from "./host.ts";

/** A secret that a program keeps in a file. */
export interface KeptSecret {
  readonly secret: string;
  readonly file: string;
}

const inHomes: readonly (readonly [file: string, secrets: RegExp])[] = [
  [".netrc", /\bpassword\s+(\S+)/g],
  [".git-credentials", /:\/\/[^\s:@/]*:([^\s@/]+)@/g],
  [".pypirc", /^\s*password\s*[=:]\s*(\S+)/gm],
  [".docker/config.json", /"auth"\s*:\s*"([^"]+)"/g],
  [".aws/credentials", /^\s*aws_(?:secret_access_key|session_token)\s*=\s*(\S+)/gm],
  [".config/gh/hosts.yml", /\boauth_token:\s*(\S+)/g],
];

/** Passwords and tokens in the files of the programs that people fetch and publish with, and password hashes. */
export async function keptSecrets(host: Host): Promise<KeptSecret[]> {
  const apt = ["/etc/apt/auth.conf", ...(await host.list("/etc/apt/auth.conf.d"))];
  const places = [
    ...host.homes.flatMap((home) => inHomes.map(([file, secrets]) => [`${home}/${file}`, secrets] as const)),
    ...apt.map((file) => [file, /\bpassword\s+(\S+)/g] as const),
    ["/etc/shadow", /^[^:]+:(\$[^:]+):/gm] as const,
  ];
  const found = await Promise.all(
    places.map(async ([file, secrets]) =>
      [...(await host.read(file)).matchAll(secrets)].map(([, secret]) => ({ secret: secret!, file })),
    ),
  );
  return found.flat();
}
