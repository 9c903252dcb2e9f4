import { realpathSync } from "node:fs";
import type { Preview } from "#contracts/system-api";
import { type DoneTool, type Effect, type ToolName, tools } from "#contracts/tools";
import { readAccounts } from "./accounts.ts";
import { digest } from "./digest.ts";
import { judge, judgeAhead, stricter, type Verdict } from "./policy.ts";
import { protectedPath } from "./protected-path.ts";
import type { Service } from "./service.ts";
import { refuseWhenOff } from "./switch.ts";
import type { Prepared, ToolContext } from "./tool.ts";
import { implementations } from "./tools.ts";

/** A call that was looked at: its targets are resolved and it is decided upon, and nothing has been done. */
export interface Examined {
  readonly verdict: Verdict;
  readonly preview: Preview;
  readonly digest: string;
  readonly run: Prepared<unknown>["run"];
}

/** An implementation whose arguments were checked against its schema, which the compiler cannot follow by name. */
interface AnyImplementation {
  prepare(arguments_: unknown, context: ToolContext): Promise<Prepared<unknown>>;
}

/**
 * Resolves a call's targets and decides on it. Commit does this a second time.
 * @throws {BusError} Unavailable while Parlance is switched off, what the tool's prepare throws, and its problem
 */
export async function examine(
  service: Pick<Service, "policy">,
  tool: DoneTool,
  arguments_: unknown,
  context: ToolContext,
): Promise<Examined> {
  refuseWhenOff(context.caller);
  const prepared = await (implementations[tool] as AnyImplementation).prepare(arguments_, context);
  const effect = strongest(tools[tool].effect, prepared.lifted?.effect);
  const { uid } = context.caller;
  const home = homeOf(uid);
  const pathsOf = (judgedAs?: ToolName): string[] =>
    prepared.targets.flatMap((target) =>
      target.path === undefined || target.judgedAs !== judgedAs ? [] : [target.path],
    );
  const who = { uid, ...(home === undefined ? {} : { home }) };
  const verdict = [
    judge(service.policy, { tool, effect, paths: pathsOf(), ...who }),
    ...judgeWhole(effect, pathsOf()),
    ...prepared.targets.flatMap(({ judgedAs }) =>
      judgedAs === undefined
        ? []
        : [judge(service.policy, { tool: judgedAs, effect: tools[judgedAs].effect, paths: pathsOf(judgedAs), ...who })],
    ),
  ].reduce(stricter);
  if (verdict.decision !== "deny" && prepared.problem !== undefined) throw prepared.problem;
  return {
    verdict,
    digest: digest(tool, arguments_, effect, prepared),
    run: prepared.run,
    preview: {
      tool,
      effect,
      summary: prepared.summary,
      exact: prepared.exact,
      targets: prepared.targets.map(({ label }) => label),
      undo: prepared.undo,
      confirm: effect === "destroy" ? (prepared.confirm ?? prepared.targets[0]?.label ?? tool) : null,
      reason: prepared.lifted === undefined ? verdict.reason : `${prepared.lifted.reason}; ${verdict.reason}`,
      ...(prepared.secrets === undefined ? {} : { secrets: prepared.secrets }),
    },
  };
}

/** The mildest answer that policy can give to this caller, and what to show when it is a deny; see {@link judgeAhead}. */
export function examineAhead(
  service: Pick<Service, "policy">,
  tool: DoneTool,
  uid: number,
): Omit<Examined, "digest" | "run"> {
  const { effect, about } = tools[tool];
  const verdict = judgeAhead(service.policy, { tool, effect, uid });
  const { reason } = verdict;
  return {
    verdict,
    preview: { tool, effect, summary: about, exact: [], targets: [], undo: null, confirm: null, reason },
  };
}

/** What no policy can open: / and homes as a whole. */
function judgeWhole(effect: Effect, paths: readonly string[]): Verdict[] {
  if (effect === "read" || paths.length === 0) return [];
  const homes = [...readAccounts().values()].map(({ home }) => home);
  return paths.flatMap((path) => {
    const reason = protectedPath(path, homes);
    return reason === null ? [] : [{ decision: "deny" as const, reason }];
  });
}

const strength: readonly Effect[] = ["read", "change", "destroy"];
const strongest = (a: Effect, b: Effect = a): Effect => (strength.indexOf(b) > strength.indexOf(a) ? b : a);

/** Resolved, since targets are; undefined where no home is known, which policy answers with the stricter way. */
function homeOf(uid: number): string | undefined {
  const home = readAccounts().get(uid)?.home;
  if (home === undefined) return undefined;
  try {
    return realpathSync(home);
  } catch {
    return home;
  }
}
