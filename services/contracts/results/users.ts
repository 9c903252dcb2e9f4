export interface UserEntry {
  readonly user: string;
  readonly uid: number;
  /** the name of the person, where the account says it; written by others */
  readonly fullName: string;
  readonly home: string;
  readonly administrator: boolean;
  /** whether they have a session now; null when nobody can tell */
  readonly loggedIn: boolean | null;
}

/** What the tools of users.* give back. */
export interface UsersResults {
  /** people, by name; `system` counts the accounts of the system's own */
  "users.list": { readonly users: readonly UserEntry[]; readonly system: number };
  /** the password of a new account is locked until someone sets one */
  "users.add": { readonly user: string; readonly uid: number; readonly home: string };
  /** `home` was kept; null when there is none */
  "users.remove": { readonly user: string; readonly home: string | null };
}
