export const usage = `Usage: nlsh [--json]                 talk to the machine; "exit" or Ctrl-D ends it
       nlsh [--json] -c "TEXT"       do one thing
       nlsh [--json] --plan "TEXT"   say what TEXT is understood as; do nothing

A TEXT that is a request ("list all files in my home directory", "install cowsay") is
understood and done; changes are asked about first, on the terminal. Any other TEXT whose
first word is a command is run by bash as it is. cd, exported variables and $? last from one
line to the next; aliases, functions and job control do not.

  --json      print plans and results as JSON, one object a line
  --help      show this
  --version   show the version

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 not understood, 4 something was missing,
5 declined, 6 denied, 7 a service could not be reached, 130 interrupted. A command that
was run as it is keeps its own.
`;
