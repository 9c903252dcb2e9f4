import type { Intent } from "../../frontend/language.ts";

export const users: readonly Intent[] = [
  {
    tool: "users.list",
    templates: [
      "<show> [all] [the] (users|accounts|user accounts|people with an account) [<here>|of <machine>]",
      "(who|which people) (has an account|has a login|can log in|may log in|has accounts) [here|on <machine>]",
      "(which|what) (users|accounts|user accounts) (are there|exist|does <machine> have|are on <machine>|are on this system|do i have|are there on <machine>)",
      "[<show>] [the] (user|account) list|list of users|all users",
      "how many (users|accounts|user accounts) (are there|exist|does <machine> have) [on <machine>]",
      "show everybody who has an account [here|on <machine>]",
      "list the people with an account on <machine>",
      "all (users|accounts) of <machine>",
      "are there [any] other (users|accounts) on <machine>",
      "whose accounts are on <machine>",
      "give me an overview of the user accounts",
    ],
  },
  { tool: "users.list", templates: ["getent passwd"], shell: true },
  {
    tool: "users.add",
    templates: [
      "(add|create) [a|the|another] [new] (user|account|user account) [called|named|for|with the name] {user:user} [<here>]",
      "(make|set up|create|open) [me] [a|an|another] [new] (account|login|user account) for [the user] {user:user} [<here>]",
      "add {user:user} (as a [new] user|to the users)",
      "{user:user} needs (an account|a login|a user account) [here|on <machine>]",
      "give {user:user} (an account|a login|a user account) [here|on <machine>]",
      "register {user:user} as a [new] user",
      "new (user|account) [called|named|for] {user:user}",
      "i (want|need) (an account|a user account|a login) for {user:user} [on <machine>]",
      "make {user:user} an account",
    ],
  },
  { tool: "users.add", templates: ["[sudo] (adduser|useradd|useradd -m) {user:user}"], shell: true },
  {
    tool: "users.remove",
    templates: [
      "(remove|delete|erase|drop|get rid of) [the] (user|account|user account|account of|user account of|account for|account named|user called|user named) {user:user} [from <machine>]",
      "(remove|delete|close|erase|get rid of) {user:owner} (account|user account|login)",
      "(close|remove|delete|erase) the (account|user account) of [the user] {user:user}",
      "(delete|remove) the {user:user} (account|user account|user)",
      "the (account|user) {user:user} (can|should|must) be (deleted|removed)",
      "{user:user} (has left|is gone|has left the company)[,] (delete|remove|close) (the|his|her|their) account",
      "{user:user} no longer needs an account[,] (remove|delete) it",
      "i want the (account|user) {user:user} (deleted|removed|gone)",
    ],
  },
  { tool: "users.remove", templates: ["[sudo] (deluser|userdel) {user:user}"], shell: true },
];
