import { systemApiErrors } from "./system-api.ts";

/** An argument: its D-Bus type, and what it is. */
type Argument = readonly [type: string, about: string];

interface Method {
  readonly about: string;
  readonly in: Readonly<Record<string, Argument>>;
  readonly out: Readonly<Record<string, Argument>>;
}

interface Signal {
  readonly about: string;
  readonly arguments: Readonly<Record<string, Argument>>;
}

const tool = ["s", "the name of a tool, such as files.list"] as const;
const arguments_ = ["s", "what the tool is to do, as a JSON object that fits the schema of the tool"] as const;
const options = [
  "a{sv}",
  "utterance (s), the words that the person said; via (s), what understood them; foreign (as), each text of others that the " +
    'request was given, in words for the person, such as "the text of ~/notes.txt". With any of these the request is ' +
    "tainted: the policy may say other things of it, and a tool that sends something away is called only with arguments that " +
    "stand in the utterance. All of it goes into the audit log",
] as const;
const job = ["s", "the job, as Commit gave it"] as const;

const proposal = {
  id: ["s", "the proposal, for Commit"],
  decision: ["s", "allow, ask (only the person's yes may be followed by Commit) or deny"],
  preview: [
    "s",
    "what a person is to be shown, as JSON: tool, effect, summary, exact, targets, undo, confirm (what must be typed " +
      "before something is destroyed), secrets (what is to be asked for without an echo, for CommitWith), remember (whether " +
      "Remember may be called) and reason",
  ],
  digest: ["s", "stands for exactly this call of exactly these targets"],
} as const;

/** What org.parlance.System1 offers; introspection data and manual pages are made from this and from the tools. */
export const systemApiInterface = {
  about:
    "Decides on calls of tools, has them done and records them. Whoever calls is known by the user id that the bus gives. " +
    "Arguments, previews, results and records are JSON.",
  methods: {
    Prepare: {
      about:
        "Checks a call, finds what exactly it would be done to, and says what the policy decides. Does nothing. " +
        "The proposal can be committed once, by the connection that prepared it, within a minute.",
      in: { tool, arguments: arguments_, options },
      out: proposal,
    },
    PrepareUndo: {
      about:
        "Prepares the way back from a change of the caller's, as Prepare does a call: it is decided on, shown, asked for and " +
        "committed in the same way. Fails where what the change left is not as it left it.",
      in: { change: ["u", "its number, as History gives it; 0 for the newest that can be taken back"], options },
      out: proposal,
    },
    History: {
      about: "Gives the newest changes of the caller, oldest first.",
      in: { limit: ["u", "at most so many"] },
      out: {
        changes: ["s", "a JSON array of number, time, tool, summary, undo (how it is taken back, or null) and state"],
      },
    },
    Commit: {
      about:
        "Does what was prepared, if nothing of it has changed. Asks polkit where the tool needs an administrator, which may " +
        "take as long as a person needs for a password. Progress and Done go to the caller alone.",
      in: { id: ["s", "the proposal, as Prepare gave it"], digest: ["s", "the digest, as Prepare gave it"] },
      out: { job: ["s", "the job that has begun"] },
    },
    CommitWith: {
      about:
        "Does what Commit does, with what the person alone may be asked for. Secrets are in no proposal, digest, log or record.",
      in: {
        id: ["s", "the proposal, as Prepare gave it"],
        digest: ["s", "the digest, as Prepare gave it"],
        secrets: ["a{ss}", "the values of the secrets of the preview, by name"],
      },
      out: { job: ["s", "the job that has begun"] },
    },
    Call: {
      about: "Prepares and commits in one, where the policy allows the call without a question, and waits for its end.",
      in: { tool, arguments: arguments_, options },
      out: { result: ["s", "the result of the tool, as JSON"] },
    },
    Remember: {
      about:
        "Remembers the yes to an open proposal whose preview has remember: the same call of the same targets is then prepared " +
        "as allow. The proposal stays open for Commit. Call still refuses it.",
      in: { id: ["s", "the proposal, as Prepare gave it"], digest: ["s", "the digest, as Prepare gave it"] },
      out: { approval: ["s", "the approval, for Forget"] },
    },
    ListApprovals: {
      about: "Gives what the caller agreed to for good.",
      in: {},
      out: { approvals: ["s", "a JSON array of id, tool, summary and since"] },
    },
    Forget: {
      about: "Takes back what the caller agreed to for good.",
      in: { approval: ["s", "the approval, as Remember or ListApprovals gave it"] },
      out: {},
    },
    Explain: {
      about:
        "Says what the policy would decide on a call, and everything that had a say in it. Proposes nothing, does nothing and " +
        "leaves no record.",
      in: { tool, arguments: arguments_, options },
      out: {
        explanation: [
          "s",
          "as JSON: tool, effect, decision, reason, targets and grounds (each rule or built-in protection that had a say)",
        ],
      },
    },
    ListRules: {
      about: "Gives the rules in force, in the order in which they are read.",
      in: {},
      out: { rules: ["s", "a JSON array of rules, each with its file and line"] },
    },
    Cancel: {
      about: "Asks a job of the caller to end. How it ended is told by Done.",
      in: { job },
      out: {},
    },
    VerifyAudit: {
      about: "Reads the audit log and checks that no record in it was changed or lost.",
      in: { anchor: ["s", "the hash of a record, noted elsewhere, that must be in the log; or empty"] },
      out: {
        report: [
          "s",
          "as JSON: ok, first and count (of the sequences), head, anchor (the record asked for) and problem (the first thing that is wrong, or null)",
        ],
      },
    },
    ReadAudit: {
      about: "Gives the newest records of the caller, oldest first; root gets those of everybody.",
      in: { limit: ["u", "at most so many"] },
      out: { records: ["s", "a JSON array of records"] },
    },
    ExportAudit: {
      about: "Gives a page of the records of the caller, oldest first; root gets those of everybody.",
      in: { from: ["u", "the sequence of the first record wanted"], limit: ["u", "at most so many"] },
      out: { page: ["s", "as JSON: records, and next, where the next page begins, or null"] },
    },
    SwitchOff: {
      about: "Has Parlance understand and do nothing more for the caller: nothing is prepared, called or committed.",
      in: {},
      out: {},
    },
    SwitchOn: {
      about: "Takes SwitchOff back.",
      in: {},
      out: {},
    },
  },
  signals: {
    Progress: {
      about: "Something to show while a job runs.",
      arguments: {
        job,
        data: ["s", "as JSON: progress, a line for the person, or output, a piece of what a program wrote"],
      },
    },
    Done: {
      about: "A job has ended.",
      arguments: {
        job,
        outcome: ["s", "done, failed or cancelled"],
        result: [
          "s",
          "as JSON: the result of the tool when done, else error (a name from the list of errors) and message",
        ],
      },
    },
  },
  errors: {
    unknownTool: "there is no tool of that name",
    invalidArguments: "the arguments do not fit the schema of the tool",
    denied: "the policy says no, or Call was used where the policy wants the person to be asked",
    notAuthorized: "polkit says no to the caller",
    noProposal: "the caller has no such proposal: it is unknown, used, too old, or another connection prepared it",
    changed: "the digest or what the call is to be done to differs from what was prepared",
    notFound: "what the call is to be done to does not exist, or the caller may not see it",
    unavailable:
      "a part that is needed (such as the sandbox, the package index or NetworkManager) could not do its work",
    busy: "too many proposals or jobs of the caller are open",
    failed: "it was tried and did not work",
  },
} as const satisfies {
  readonly about: string;
  readonly methods: Readonly<Record<string, Method>>;
  readonly signals: Readonly<Record<string, Signal>>;
  readonly errors: Readonly<Record<keyof typeof systemApiErrors, string>>;
};

/** The D-Bus signature of arguments. */
export const signatureOf = (arguments_: Readonly<Record<string, Argument>>): string =>
  Object.values(arguments_)
    .map(([type]) => type)
    .join("");
