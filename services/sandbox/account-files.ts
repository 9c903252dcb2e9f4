import { type Account, sandboxHome, sandboxPrograms } from "./bwrap-arguments.ts";

/** /etc/passwd and /etc/group of the sandbox: the person and nobody else, so that `id` and `~` are true. */
export function accountFiles(account: Account): { readonly passwd: string; readonly group: string } {
  const { name, uid, gid } = account;
  return {
    passwd: `${name}:x:${uid}:${gid}::${sandboxHome(account)}:${sandboxPrograms.shell}\nnobody:x:65534:65534::/:/usr/sbin/nologin\n`,
    group: `${name}:x:${gid}:\nnogroup:x:65534:\n`,
  };
}
