import { stat } from "node:fs/promises";
import { isIP } from "node:net";
import type { Results } from "#contracts/tools";
import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import type { Account } from "#sandbox/bwrap-arguments";
import { parsePing } from "../parse-ping.ts";
import { checkSandbox, runSandboxed } from "../run-sandboxed.ts";
import { sandboxAccount } from "../sandbox-account.ts";
import type { ToolImplementation } from "../tool.ts";

const program = "/usr/bin/ping";
/** After which it is stopped; ping itself ends earlier, unless the name server keeps it waiting. */
const seconds = 10;

/** Sends four echo requests from the sandbox, which has the machine's network for this alone. */
export const networkPing: ToolImplementation<"network.ping"> = {
  async prepare({ host }, { bus, caller, id }) {
    if (!isHost(host))
      throw new BusError(systemApiErrors.invalidArguments, `${host}: neither a host's name nor an IP address`);
    if ((await stat(program).catch(() => null)) === null)
      throw new BusError(systemApiErrors.unavailable, `${program} is missing; \`apt install iputils-ping\` brings it`);
    const account = accountOf(caller.uid);
    await checkSandbox();
    const argv = [program, "-n", "-q", "-c", "4", "-i", "0.25", "-W", "2", "-w", "7", "--", host];
    return {
      summary: `Test whether ${host} can be reached`,
      exact: [argv.join(" ")],
      targets: [{ label: host, identity: host }],
      undo: null,
      async run(_report, signal) {
        const pieces: Buffer[] = [];
        const run = { id, program: { argv, network: true }, account, seconds };
        await runSandboxed(bus, run, (piece) => pieces.push(piece), signal);
        return readAnswer(host, Buffer.concat(pieces).toString("utf8"));
      },
    };
  },
};

/** A name of RFC 1123, with a letter in its last label so that it is no half of an address, or an address. */
export const isHost = (host: string): boolean =>
  isIP(host) !== 0 ||
  (host.length <= 253 &&
    /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)*(?=[a-z0-9_-]*[a-z])[a-z0-9_](?:[a-z0-9-]{0,61}[a-z0-9])?\.?$/i.test(
      host,
    ));

/** Root's packets are nobody's: in the sandbox nothing runs in the name of root. */
const accountOf = (uid: number): Account =>
  uid === 0 ? { name: "nobody", uid: 65_534, gid: 65_534 } : sandboxAccount(uid);

/** @throws {BusError} NotFound for a name that nobody knows, Unavailable when nothing could be sent */
function readAnswer(host: string, text: string): Results["network.ping"] {
  const result = parsePing(host, text);
  if (result !== null) return result;
  const said = /^ping: (.*)$/m.exec(text)?.[1] ?? text.trim();
  if (/not known|no address/i.test(said))
    throw new BusError(systemApiErrors.notFound, `${said}: no such host is known`);
  const hint = /resolution|unreachable/i.test(said) ? "; is the machine online (`nmcli general`)?" : "";
  throw new BusError(systemApiErrors.unavailable, `nothing could be sent to ${host}: ${said}${hint}`);
}
