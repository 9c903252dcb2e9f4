/** What the tools of services.* give back. */
export interface ServicesResults {}
