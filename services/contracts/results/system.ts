/** What the tools of system.* give back. */
export interface SystemResults {}
