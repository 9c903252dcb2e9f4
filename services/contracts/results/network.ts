export interface NetworkInterface {
  readonly name: string;
  readonly type: string;
  readonly state: string;
  /** addresses with their prefix length: 192.0.2.7/24 */
  readonly addresses: readonly string[];
}

/** What the tools of network.* give back. */
export interface NetworkResults {
  "network.status": {
    readonly online: boolean;
    /** in NetworkManager's words: full, limited, portal, none, unknown */
    readonly connectivity: string;
    readonly interfaces: readonly NetworkInterface[];
  };
}
