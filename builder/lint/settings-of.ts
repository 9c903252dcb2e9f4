import type { Host } from "./host.ts";

/** One setting of a program of the host's, wherever it was made. */
export interface Setting {
  /** in lower case, "-" for "_" */
  readonly key: string;
  readonly value: string;
  /** the file or variable that has it */
  readonly from: string;
}

const npmFiles = ["/etc/npmrc", "/usr/etc/npmrc", "/usr/local/etc/npmrc"];

/** What npm is told: its files, also the one of a project, and its variables. */
export async function npmSettings(host: Host, project: string): Promise<Setting[]> {
  const { NPM_CONFIG_USERCONFIG: user, NPM_CONFIG_GLOBALCONFIG: all } = upper(host.env);
  const named = [user, all].filter((file) => file !== undefined);
  const files = [...npmFiles, ...host.homes.map((home) => `${home}/.npmrc`), `${project}/.npmrc`, ...named];
  return [...(await fromFiles(host, files)), ...fromVariables(host.env, /^npm_config_/i)];
}

/** What pip is told. */
export async function pipSettings(host: Host): Promise<Setting[]> {
  const own = host.homes.flatMap((home) => [`${home}/.config/pip/pip.conf`, `${home}/.pip/pip.conf`]);
  return [...(await fromFiles(host, ["/etc/pip.conf", ...own])), ...fromVariables(host.env, /^pip_/i)];
}

async function fromFiles(host: Host, files: readonly string[]): Promise<Setting[]> {
  const found = await Promise.all([...new Set(files)].map(async (from) => ({ from, text: await host.read(from) })));
  return found.flatMap(({ from, text }) =>
    [...text.matchAll(/^[ \t]*([^#;\s=][^=\n]*?)[ \t]*=[ \t]*(.*?)[ \t]*$/gm)].map(([, key, value]) => ({
      ...{ key: normal(key!), from },
      // ${NAME} stands for a variable
      value: value!.replace(/^"(.*)"$/, "$1").replaceAll(/\$\{(\w+)\}/g, (_, name: string) => host.env[name] ?? ""),
    })),
  );
}

const fromVariables = (env: Host["env"], prefix: RegExp): Setting[] =>
  Object.entries(env)
    .filter(([name]) => prefix.test(name))
    .map(([name, value]) => ({ key: normal(name.replace(prefix, "")), value: value ?? "", from: `$${name}` }));

const normal = (key: string): string => key.toLowerCase().replaceAll("_", "-");
const upper = (env: Host["env"]): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(env).map(([name, value]) => [name.toUpperCase(), value]));
