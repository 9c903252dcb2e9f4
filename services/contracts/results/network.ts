export interface NetworkInterface {
  readonly name: string;
  readonly type: string;
  readonly state: string;
  /** addresses with their prefix length: 192.0.2.7/24 */
  readonly addresses: readonly string[];
}

export interface NetworkAddress {
  readonly interface: string;
  readonly address: string;
  /** bits of the network's part */
  readonly prefix: number;
  /** who can reach it: the machine itself, its own link, a private network, everyone */
  readonly scope: "host" | "link" | "private" | "global";
}

export interface WirelessNetwork {
  /** may be anything: its owner chose it. Bytes that are no UTF-8 are shown as \xNN */
  readonly ssid: string;
  /** percent */
  readonly strength: number;
  readonly security: "open" | "wep" | "wpa" | "enterprise";
  readonly connected: boolean;
  /** the machine knows it already and can join without being told a password */
  readonly saved: boolean;
}

/** What the tools of network.* give back. */
export interface NetworkResults {
  "network.status": {
    readonly online: boolean;
    /** in NetworkManager's words: full, limited, portal, none, unknown */
    readonly connectivity: string;
    readonly interfaces: readonly NetworkInterface[];
  };
  "network.addresses": {
    readonly addresses: readonly NetworkAddress[];
    readonly gateways: readonly string[];
    readonly dns: readonly string[];
  };
  "network.ping": {
    readonly host: string;
    /** what the name stands for; null when it could not be told */
    readonly address: string | null;
    readonly sent: number;
    readonly received: number;
    /** round-trip times in milliseconds; null when nothing came back */
    readonly rtt: { readonly min: number; readonly average: number; readonly max: number } | null;
  };
  /** the strongest first */
  "network.wifi_list": { readonly networks: readonly WirelessNetwork[] };
  "network.wifi_connect": { readonly ssid: string; readonly interface: string };
  "network.set_dns": { readonly connection: string; readonly servers: readonly string[] };
}
