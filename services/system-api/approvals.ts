import { randomBytes } from "node:crypto";
import { paths } from "#contracts/paths";
import { type Approval, systemApiErrors } from "#contracts/system-api";
import { tools } from "#contracts/tools";
import { BusError, type Caller } from "#kit/bus";
import type { Examined, ExaminedAhead } from "./examine.ts";
import { isTainted } from "./judge-egress.ts";
import { keptList } from "./kept-list.ts";
import type { ParsedCall } from "./parse-call.ts";
import type { Service } from "./service.ts";

/** More than a person would look through. */
const mostApprovals = 100;

/** As it is kept: with the digest of what was agreed to. */
type KeptApproval = Approval & { readonly digest: string };

const approvals = keptList<KeptApproval>("the remembered approvals", paths.approvals, {
  type: "object",
  additionalProperties: false,
  required: ["id", "tool", "summary", "since", "digest"],
  properties: {
    id: { type: "string", pattern: "^[0-9a-f]{8}$" },
    tool: { type: "string" },
    summary: { type: "string" },
    since: { type: "string" },
    digest: { type: "string", pattern: "^[0-9a-f]{64}$" },
  },
});

/**
 * Whether a yes to this call may be remembered: a change whose every question comes from rules that say so (or from its
 * being a change), in the person's own words alone. Never what destroys, runs code or takes a secret.
 */
export function canBeRemembered(
  { tool, options, undoes }: ParsedCall,
  { verdict, grounds, preview }: ExaminedAhead,
): boolean {
  const tags: readonly string[] = tools[tool].tags;
  return (
    verdict.decision === "ask" &&
    preview.effect === "change" &&
    undoes === undefined &&
    preview.secrets === undefined &&
    !tags.includes("exec") &&
    !isTainted(options) &&
    grounds.some(({ rule }) => rule?.remember === true) &&
    grounds.every(({ decision, rule }) => decision === "allow" || rule === undefined || rule.remember === true)
  );
}

/**
 * What policy and the person's remembered approvals say together: exactly what they agreed to for good is not asked about.
 * @throws {BusError} Unavailable when the approvals cannot be read
 */
export function withApprovals(call: ParsedCall, examined: Examined, { uid }: Caller): Examined {
  if (!canBeRemembered(call, examined)) return examined;
  const approval = approvals.read(uid).find(({ digest }) => digest === examined.digest);
  if (approval === undefined) return { ...examined, preview: { ...examined.preview, remember: true } };
  const reason = `you agreed to exactly this for good on ${approval.since.slice(0, 10)}; \`parlancectl approvals forget ${approval.id}\` takes that back`;
  const verdict = { decision: "allow", reason } as const;
  return {
    ...examined,
    verdict,
    grounds: [...examined.grounds, verdict],
    preview: { ...examined.preview, reason, approval: approval.id },
  };
}

/**
 * Remembers the caller's yes to an open proposal, which stays open for its commit.
 * @returns the approval's id
 * @throws {BusError} NoProposal, Changed, Denied when it is nothing to be remembered, Busy when there are too many
 */
export async function remember(service: Service, id: string, digest: string, caller: Caller): Promise<string> {
  const { call, rememberable, summary, digest: own } = service.proposals.look(id, caller);
  if (own !== digest)
    throw new BusError(systemApiErrors.changed, `the digest given is not that of proposal ${id}; prepare it again`);
  if (!rememberable) throw new BusError(systemApiErrors.denied, `policy wants ${call.tool} to be asked for each time`);
  return await change(service, caller, "remembered", async (all) => {
    const there = all.find((approval) => approval.digest === digest);
    if (there !== undefined) return [all, there];
    if (all.length >= mostApprovals)
      throw new BusError(
        systemApiErrors.busy,
        `you have ${all.length} remembered approvals, as many as there may be; \`parlancectl approvals forget\` makes room`,
      );
    const since = new Date().toISOString();
    const fresh = { id: randomBytes(4).toString("hex"), tool: call.tool, summary, since, digest };
    return [[...all, fresh], fresh];
  });
}

/** The caller's own, oldest first. @throws {BusError} Unavailable */
export const listApprovals = ({ uid }: Caller): Approval[] =>
  approvals.read(uid).map(({ digest: _digest, ...approval }) => approval);

/** Takes one of the caller's back. @throws {BusError} NotFound, Unavailable */
export async function forget(service: Service, id: string, caller: Caller): Promise<void> {
  await change(service, caller, "forgotten", async (all) => {
    const found = all.find((approval) => approval.id === id);
    if (found === undefined)
      throw new BusError(systemApiErrors.notFound, `you have no remembered approval ${JSON.stringify(id)}`);
    return [all.filter((approval) => approval !== found), found];
  });
}

/** A change is on record before it holds. */
function change(
  { audit }: Service,
  { uid, sender }: Caller,
  event: "remembered" | "forgotten",
  make: (all: readonly KeptApproval[]) => Promise<[readonly KeptApproval[], KeptApproval]>,
): Promise<string> {
  return approvals.change(uid, async (before) => {
    const [all, { tool, id, summary, digest }] = await make(before);
    await audit.append({ event, uid, client: sender, tool, detail: { approval: id, summary, digest } });
    return [all, id];
  });
}
