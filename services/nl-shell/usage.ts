import { exitCode, exitCodeWords } from "#contracts/exit-code";

/** What `--help` says; with --json as it is here, for whoever makes a manual page of it. */
export const description = {
  forms: [
    { form: "[--json]", about: 'talk to the machine; "exit" or Ctrl-D ends it' },
    { form: '[--json] -c "TEXT"', about: "do one thing" },
    { form: '[--json] --ask "TEXT"', about: "the same, and TEXT is never run as a command" },
    { form: '[--json] --plan "TEXT"', about: "say what TEXT is understood as; do nothing" },
  ],
  text: `A TEXT that is a request ("list all files in my home directory", "install cowsay") is
understood and done; changes are asked about first, on the terminal. Any other TEXT whose
first word is a command is run by bash as it is. cd, exported variables and $? last from one
line to the next; aliases, functions and job control do not.`,
  options: [
    { name: "json", about: "print plans and results as JSON, one object a line" },
    { name: "pasted", about: "what follows it is a part of TEXT that was pasted, and not your own word" },
    { name: "help", about: "show this" },
    { name: "version", about: "show the version" },
  ],
} as const;

/** The usage as a person reads it. */
export function usage(): string {
  const { forms, text, options } = description;
  const rows = (all: (readonly [string, string])[], indent: string): string[] => {
    const width = Math.max(...all.map(([left]) => left.length)) + 3;
    return all.map(([left, right]) => indent + left.padEnd(width) + right);
  };
  const codes = Object.entries(exitCodeWords).map(([name, words]) => {
    return [String(exitCode[name as keyof typeof exitCode]), words] as const;
  });
  const lines = [
    ...rows(
      forms.map(({ form, about }) => [`nlsh ${form}`, about]),
      "       ",
    ),
    ...["", text, ""],
    ...rows(
      options.map(({ name, about }) => [`--${name}`, about]),
      "  ",
    ),
    ...["", "Exit codes; a command that was run as it is keeps its own:"],
    ...rows(codes, "  "),
  ];
  return `Usage: ${lines.join("\n").trimStart()}\n`;
}
