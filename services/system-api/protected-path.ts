/**
 * Why a path is not changed as a whole, whatever policy says; null where nothing speaks against it. What lies in a home
 * is not meant: of that, policy speaks.
 * @param path resolved
 * @param homes of all accounts, as /etc/passwd has them and where they lead to
 */
export function protectedPath(path: string, homes: readonly string[]): string | null {
  if (path === "/") return "/ as a whole is not changed";
  const held = homes
    .filter((home) => home.startsWith("/"))
    .map((home) => home.replace(/(?<=.)\/+$/, ""))
    .find((home) => home === path || home.startsWith(`${path}/`));
  if (held === undefined) return null;
  return held === path ? `${path} is the home of an account` : `${path} holds ${held}, the home of an account`;
}
