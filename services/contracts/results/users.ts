/** What the tools of users.* give back. */
export interface UsersResults {}
