import { readFileSync } from "node:fs";
import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import { readAccounts } from "../accounts.ts";
import { runOperation } from "../run-operation.ts";
import type { ToolImplementation } from "../tool.ts";

interface AccountBack {
  readonly user: string;
  readonly uid: number;
  readonly home: string;
}

/** Creates an account in a fixed unit. It has no password, so nobody can log in to it before one is set. */
export const usersAdd: ToolImplementation<"users.add"> = {
  async undo({ user, uid, home }: AccountBack, { bus, id }) {
    if (readAccounts().get(uid)?.name !== user)
      throw new BusError(systemApiErrors.changed, `${user} is not the account with the number ${uid} any more`);
    return {
      summary: `delete the account ${user} with its home ${home}, as long as it was never used`,
      exact: [`userdel --remove -- ${user}`],
      targets: [{ label: user, identity: `${uid} ${home}` }],
      undo: null,
      run: (report, signal) => runOperation(bus, id, "take-back-user", { user, uid }, report, signal),
    };
  },
  async prepare({ user }, { bus, id }) {
    if ([...readAccounts().values()].some(({ name }) => name === user))
      throw new BusError(systemApiErrors.failed, `there is an account ${user} already`);
    if (
      readFileSync("/etc/group", "utf8")
        .split("\n")
        .some((line) => line.startsWith(`${user}:`))
    )
      throw new BusError(
        systemApiErrors.failed,
        `there is a group ${user} already, and the account would need one of its own; choose another name`,
      );
    return {
      summary:
        `Create the account ${user}, not an administrator, with the home /home/${user}; ` +
        `nobody can log in to it until an administrator sets a password with \`passwd ${user}\``,
      exact: [`useradd --create-home --skel /etc/skel --user-group --shell /bin/bash -- ${user}`],
      targets: [{ label: user, identity: `no account ${user}` }],
      undo: {
        words: `delete the account ${user}, as long as it was never used`,
        data: ({ uid, home }): AccountBack => ({ user, uid, home }),
      },
      run: async (report, signal) => ({ user, ...(await runOperation(bus, id, "add-user", { user }, report, signal)) }),
    };
  },
};
