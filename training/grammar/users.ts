import type { Phrasing } from "../phrasing.ts";

// Beside users-basics.ts: people by their names, which accounts have in small letters.

export const usersByName: readonly Phrasing[] = [
  {
    tool: "users.add",
    templates: {
      en: [
        "(create|make|set up) (an account|a user account|a login) for {user:person}",
        "{user:person} needs (an account|a login|a user account) on this machine",
        "[sudo] (adduser|useradd -m) {user:user}",
      ],
      loose: ["{user:person} joins us on monday and will work on this computer, so create an account for that"],
      de: ["(lege|leg) ein Konto für {user:person} an", "{user:person} braucht ein eigenes Benutzerkonto"],
      es: ["crea una cuenta para {user:person}", "{user:person} necesita una cuenta en este equipo"],
      zh: ["给 {user:person} (建|创建|开)一个账户", "为 {user:person} 新建用户"],
    },
  },
  {
    tool: "users.remove",
    templates: {
      en: [
        "(delete|remove|close) {user:person}'s (account|user account)",
        "{user:person} has left, (delete|remove) the account",
      ],
      loose: ["{user:person} moved out last month and never comes back, so that account can be deleted"],
      de: [
        "(lösche|entferne) das Konto von {user:person}",
        "{user:person} ist nicht mehr da, lösche das Benutzerkonto",
      ],
      es: ["(borra|elimina) la cuenta de {user:person}", "{user:person} ya no trabaja aquí, elimina su cuenta"],
      zh: ["(删除|删掉) {user:person} 的账户", "{user:person} 离职了，把账户删掉"],
    },
  },
];
