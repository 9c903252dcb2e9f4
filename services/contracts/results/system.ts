/** One message of the journal. */
export interface LogEntry {
  /** ISO 8601 in UTC */
  readonly time: string;
  /** syslog's: 0 emergency, 1 alert, 2 critical, 3 error, 4 warning, 5 notice, 6 info, 7 debug */
  readonly priority: number;
  /** the program that wrote it, as it calls itself */
  readonly source: string;
  readonly pid: number | null;
  /** the text, cut where it is long */
  readonly message: string;
}

/** All in bytes. */
export interface MemoryUse {
  readonly total: number;
  /** what programs could still get without swapping: more than is free, since caches give way */
  readonly available: number;
  /** total less available */
  readonly used: number;
  /** unused even by caches */
  readonly free: number;
  /** files kept in memory, which give way */
  readonly cached: number;
  readonly swap: { readonly total: number; readonly used: number };
}

/** A file system that holds data, by the place where people meet it. */
export interface DiskUse {
  /** where it is mounted */
  readonly path: string;
  /** /dev/sda1, overlay, … */
  readonly device: string;
  readonly type: string;
  /** bytes */
  readonly size: number;
  readonly used: number;
  /** bytes that people may still write; what is kept back for root is neither used nor available */
  readonly available: number;
  readonly readOnly: boolean;
}

export interface HardwareDevice {
  /** what it is for: graphics, sound, network, usb, … or the PCI class in words */
  readonly kind: string;
  readonly name: string;
  /** the kernel's driver for it; null without one */
  readonly driver: string | null;
}

export interface DriveEntry {
  /** the kernel's name: sda, nvme0n1 */
  readonly name: string;
  readonly model: string;
  /** bytes */
  readonly size: number;
  /** true for turning disks; false for flash */
  readonly rotating: boolean;
  readonly removable: boolean;
}

/** What the tools of system.* give back. */
export interface SystemResults {
  "system.status": {
    readonly host: string;
    /** seconds since boot */
    readonly uptime: number;
    /** tasks that ran or waited, on average over 1, 5 and 15 minutes */
    readonly load: readonly [number, number, number];
    readonly processors: number;
    readonly memory: MemoryUse;
    /** the disk of / and, where it is another, that of the person's home */
    readonly disks: readonly DiskUse[];
    /** units that failed */
    readonly failed: readonly { readonly name: string; readonly description: string }[];
  };
  "system.memory": MemoryUse;
  "system.disk": { readonly disks: readonly DiskUse[] };
  "system.hardware": {
    readonly machine: {
      /** vendor and model; empty where the firmware says nothing */
      readonly name: string;
      /** desktop, laptop, server, vm, container, … in hostnamed's words; empty when it does not know */
      readonly kind: string;
      readonly system: string;
      readonly kernel: string;
    };
    readonly processor: {
      readonly name: string;
      /** x86_64, aarch64 */
      readonly architecture: string;
      readonly cores: number;
      readonly threads: number;
    };
    /** bytes */
    readonly memory: number;
    readonly drives: readonly DriveEntry[];
    readonly devices: readonly HardwareDevice[];
  };
  /** oldest first; `own` when only the person's own messages were looked at; `truncated` when older ones did not fit */
  "system.logs": { readonly entries: readonly LogEntry[]; readonly own: boolean; readonly truncated: boolean };
  "system.set_time_zone": { readonly zone: string; readonly previous: string };
  "system.set_hostname": { readonly name: string; readonly previous: string };
  "system.power": { readonly action: "shutdown" | "reboot" | "suspend" };
}
