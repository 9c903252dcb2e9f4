import type { Effect } from "./tools.ts";

/** The System API on the system bus. */
export const systemApi = {
  bus: "org.parlance.System1",
  path: "/org/parlance/System1",
  interface: "org.parlance.System1",
} as const;

/**
 * Introspection data.
 * `arguments`, `preview`, `result`, `data`, `report`, `records` and `page` are JSON: the tools' schemas, {@link Preview},
 * Results of tools.ts, {@link JobData} and, of audit.ts, AuditReport and AuditPage. CommitWith is Commit with the values of the
 * preview's secrets, by name.
 * `options` may hold `utterance` (s), what the person said, `via` (s), which
 * part understood it, and `foreign` (as), each text of others that the request was given, in words for the person: "the
 * text of ~/notes.txt". With any of these the request is tainted: policy may say other things of it, and a tool tagged
 * egress runs only with arguments that stand in the utterance. All of it goes into the audit log.
 * Explain says what policy would say, as Explanation of policy.ts; ListRules gives PlacedRules of policy.ts. Both change
 * nothing, propose nothing and leave no record.
 * `anchor` is a hash or empty. `records` are the caller's newest; a `page` begins with the sequence `from`.
 */
export const systemApiXml = `<node name="/org/parlance/System1">
  <interface name="org.parlance.System1">
    <method name="Prepare">
      <arg name="tool" type="s" direction="in"/>
      <arg name="arguments" type="s" direction="in"/>
      <arg name="options" type="a{sv}" direction="in"/>
      <arg name="id" type="s" direction="out"/>
      <arg name="decision" type="s" direction="out"/>
      <arg name="preview" type="s" direction="out"/>
      <arg name="digest" type="s" direction="out"/>
    </method>
    <method name="Commit">
      <arg name="id" type="s" direction="in"/>
      <arg name="digest" type="s" direction="in"/>
      <arg name="job" type="s" direction="out"/>
    </method>
    <method name="CommitWith">
      <arg name="id" type="s" direction="in"/>
      <arg name="digest" type="s" direction="in"/>
      <arg name="secrets" type="a{ss}" direction="in"/>
      <arg name="job" type="s" direction="out"/>
    </method>
    <method name="Call">
      <arg name="tool" type="s" direction="in"/>
      <arg name="arguments" type="s" direction="in"/>
      <arg name="options" type="a{sv}" direction="in"/>
      <arg name="result" type="s" direction="out"/>
    </method>
    <method name="Explain">
      <arg name="tool" type="s" direction="in"/>
      <arg name="arguments" type="s" direction="in"/>
      <arg name="options" type="a{sv}" direction="in"/>
      <arg name="explanation" type="s" direction="out"/>
    </method>
    <method name="ListRules">
      <arg name="rules" type="s" direction="out"/>
    </method>
    <method name="Cancel">
      <arg name="job" type="s" direction="in"/>
    </method>
    <method name="VerifyAudit">
      <arg name="anchor" type="s" direction="in"/>
      <arg name="report" type="s" direction="out"/>
    </method>
    <method name="ReadAudit">
      <arg name="limit" type="u" direction="in"/>
      <arg name="records" type="s" direction="out"/>
    </method>
    <method name="SwitchOff"/>
    <method name="SwitchOn"/>
    <method name="ExportAudit">
      <arg name="from" type="u" direction="in"/>
      <arg name="limit" type="u" direction="in"/>
      <arg name="page" type="s" direction="out"/>
    </method>
    <signal name="Progress">
      <arg name="job" type="s"/>
      <arg name="data" type="s"/>
    </signal>
    <signal name="Done">
      <arg name="job" type="s"/>
      <arg name="outcome" type="s"/>
      <arg name="result" type="s"/>
    </signal>
  </interface>
</node>
`;

export type Decision = "allow" | "ask" | "deny";
export type Outcome = "done" | "failed" | "cancelled";

/** What a person is shown before they say yes, and why when the answer is no. */
export interface Preview {
  readonly tool: string;
  readonly effect: Effect;
  /** one line in plain words: "Install cowsay 3.03+dfsg2-8 and 2 packages it needs" */
  readonly summary: string;
  /** exactly what will be done: an argument vector or a bus call, one a line */
  readonly exact: readonly string[];
  /** the resolved targets, in the words of a person */
  readonly targets: readonly string[];
  /** how it is taken back, or null */
  readonly undo: string | null;
  /** for effect destroy: the text that the person must type */
  readonly confirm: string | null;
  /** why it is asked for or denied, with the policy rule's name */
  readonly reason: string;
  /** what only the person knows and must be given with the commit, by CommitWith; absent where nothing is */
  readonly secrets?: readonly WantedSecret[];
}

/** A secret that is asked for at the terminal, without echo. It is in no log, no digest and no model's prompt. */
export interface WantedSecret {
  readonly name: string;
  /** for the person: "the password of the wireless network home" */
  readonly label: string;
  /** bytes of UTF-8, least and most */
  readonly length: readonly [least: number, most: number];
}

/** One step of a job that runs: a line for the person, or a piece of the program's output. */
export type JobData = { readonly progress: string } | { readonly output: string };

/** What Done carries when the outcome is not "done". */
export interface JobError {
  readonly error: string;
  readonly message: string;
}

/** D-Bus error names. Each message says what was found and what was wanted. */
export const systemApiErrors = {
  /** no tool of that name */
  unknownTool: "org.parlance.Error.UnknownTool",
  /** the arguments do not fit the tool's schema */
  invalidArguments: "org.parlance.Error.InvalidArguments",
  /** policy says no, or Call was used where the decision is not allow */
  denied: "org.parlance.Error.Denied",
  /** polkit says no to the caller */
  notAuthorized: "org.parlance.Error.NotAuthorized",
  /** no such proposal for this caller: unknown, used, expired, or prepared by another connection */
  noProposal: "org.parlance.Error.NoProposal",
  /** the digest or a resolved target differs from what was prepared */
  changed: "org.parlance.Error.Changed",
  /** the target does not exist, or the caller may not see it */
  notFound: "org.parlance.Error.NotFound",
  /** a part that is needed (hands, sandbox, package index, NetworkManager) could not do its work */
  unavailable: "org.parlance.Error.Unavailable",
  /** too many proposals or jobs of this caller are open */
  busy: "org.parlance.Error.Busy",
  failed: "org.parlance.Error.Failed",
} as const;

/** Bounds of the option `foreign`: how many sources, and characters of each. */
export const foreignLimits = { sources: 16, length: 200 } as const;

/** Seconds for which a proposal can be committed. */
export const proposalLifetime = 60;
