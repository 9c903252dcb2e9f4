import { DBusError, Message, type MessageBus, MessageType, NameFlag, Variant, systemBus } from "@jellybrick/dbus-next";

/** A method call that reached this program, and who sent it. */
export interface Caller {
  /** the sender's unique bus name, `:1.42`: given by the bus, so it cannot be forged */
  readonly sender: string;
  /** the sender's user id, asked of the bus */
  readonly uid: number;
}

/** A D-Bus error by its name, thrown by calls and by method handlers alike. */
export class BusError extends Error {
  readonly type: string;
  constructor(type: string, message: string) {
    super(message);
    this.name = "BusError";
    this.type = type;
  }
}

export type Method = {
  /** signatures of the arguments and of the reply */
  readonly in: string;
  readonly out: string;
  readonly handle: (arguments_: readonly unknown[], caller: Caller) => Promise<readonly unknown[]>;
};

/**
 * The system bus, as far as Parlance needs it. Message-level on purpose: authorisation needs the sender of each call,
 * which the object layers of the D-Bus libraries hide.
 */
export interface Bus {
  /** this connection's unique name */
  readonly name: string;
  /** @throws {BusError} with the peer's error name */
  call(to: Address, member: string, signature?: string, arguments_?: readonly unknown[]): Promise<unknown[]>;
  /** Reads one property; variants come back unpacked. @throws {BusError} */
  property<T>(to: Address, name: string): Promise<T>;
  /** Offers methods at one path; an exception that is no {@link BusError} is reported as `Failed`, without its stack. */
  serve(path: string, interface_: string, xml: string, methods: Readonly<Record<string, Method>>): void;
  /** Sends a signal to one peer alone. */
  signal(
    to: string,
    path: string,
    interface_: string,
    member: string,
    signature: string,
    body: readonly unknown[],
  ): void;
  /** Calls back for each matching signal. Gives back what ends it. */
  subscribe(
    match: SignalMatch,
    heard: (body: unknown[], message: { path: string; sender: string }) => void,
  ): Promise<() => Promise<void>>;
  requestName(name: string): Promise<void>;
  disconnect(): void;
}

export interface Address {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
}

export interface SignalMatch {
  readonly sender?: string;
  readonly path?: string;
  readonly interface: string;
  readonly member: string;
  readonly arg0?: string;
}

export const dbus: Address = {
  destination: "org.freedesktop.DBus",
  path: "/org/freedesktop/DBus",
  interface: "org.freedesktop.DBus",
};

export { Variant };

/** Connects to the system bus. @throws {BusError} `org.parlance.Error.NoBus` when it is not there */
export async function connectSystemBus(): Promise<Bus> {
  const connection = systemBus();
  const errors = connection as unknown as NodeJS.EventEmitter;
  await new Promise<void>((resolve, reject) => {
    const refused = (error: Error): void =>
      reject(new BusError("org.parlance.Error.NoBus", `the system bus cannot be reached: ${error.message}`));
    errors.once("error", refused);
    connection.once("connect", () => {
      // From here on nobody listens for errors, so that one ends the program instead of passing unseen.
      errors.off("error", refused);
      resolve();
    });
  });
  return wrap(connection);
}

function wrap(connection: MessageBus): Bus {
  // One listener for each subscription is meant, and no leak.
  (connection as unknown as NodeJS.EventEmitter).setMaxListeners(0);
  const bus: Bus = {
    get name() {
      return connection.name ?? "";
    },
    async call(to, member, signature = "", arguments_ = []) {
      const message = new Message({ ...to, member, signature, body: [...arguments_] });
      try {
        return (await connection.call(message))?.body ?? [];
      } catch (error) {
        throw error instanceof DBusError ? new BusError(error.type, error.text) : error;
      }
    },
    async property<T>(to: Address, name: string) {
      const properties = { ...to, interface: "org.freedesktop.DBus.Properties" };
      const [value] = await bus.call(properties, "Get", "ss", [to.interface, name]);
      return unpack(value) as T;
    },
    serve(path, interface_, xml, methods) {
      connection.addMethodHandler((message) => {
        if (message.path !== path) return false;
        if (message.interface === "org.freedesktop.DBus.Introspectable" && message.member === "Introspect") {
          connection.send(Message.newMethodReturn(message, "s", [xml]));
          return true;
        }
        if (message.interface !== interface_) return false;
        // By its own names alone: `constructor` is no method.
        const method = Object.hasOwn(methods, message.member) ? methods[message.member] : undefined;
        void answer(connection, bus, message, method);
        return true;
      });
    },
    signal(to, path, interface_, member, signature, body) {
      const message = Message.newSignal(path, interface_, member, signature, [...body]);
      message.destination = to;
      connection.send(message);
    },
    async subscribe(match, heard) {
      const rule = Object.entries({ type: "signal", ...match })
        .map(([key, value]) => `${key}='${value}'`)
        .join(",");
      // Anyone may send a signal straight to this connection, past the match rule: only the sender's unique name proves it.
      const sender = match.sender === undefined ? undefined : await uniqueName(bus, match.sender);
      const listener = (message: Message): void => {
        if (message.type !== MessageType.SIGNAL || message.member !== match.member) return;
        if (message.interface !== match.interface) return;
        if (match.path !== undefined && message.path !== match.path) return;
        if (sender !== undefined && message.sender !== sender) return;
        if (match.arg0 !== undefined && message.body[0] !== match.arg0) return;
        heard(message.body.map(unpack), message);
      };
      connection.on("message", listener);
      await bus.call(dbus, "AddMatch", "s", [rule]);
      return async () => {
        connection.off("message", listener);
        await bus.call(dbus, "RemoveMatch", "s", [rule]);
      };
    },
    async requestName(name) {
      const primaryOwner = 1;
      if ((await connection.requestName(name, NameFlag.DO_NOT_QUEUE)) !== primaryOwner)
        throw new BusError("org.parlance.Error.NameTaken", `another program owns ${name} on the bus`);
    },
    disconnect: () => connection.disconnect(),
  };
  return bus;
}

async function uniqueName(bus: Bus, name: string): Promise<string> {
  if (name.startsWith(":") || name === dbus.destination) return name;
  const [owner] = await bus.call(dbus, "GetNameOwner", "s", [name]);
  return owner as string;
}

async function answer(connection: MessageBus, bus: Bus, message: Message, method: Method | undefined): Promise<void> {
  try {
    if (method === undefined)
      throw new BusError("org.freedesktop.DBus.Error.UnknownMethod", `no method ${message.member}`);
    if (message.signature !== method.in)
      throw new BusError(
        "org.freedesktop.DBus.Error.InvalidArgs",
        `${message.member} takes (${method.in}), not (${message.signature})`,
      );
    const [uid] = await bus.call(dbus, "GetConnectionUnixUser", "s", [message.sender]);
    const reply = await method.handle(message.body.map(unpack), { sender: message.sender, uid: uid as number });
    connection.send(Message.newMethodReturn(message, method.out, [...reply]));
  } catch (error) {
    const known = error instanceof BusError;
    if (!known) process.stderr.write(`<3>${message.member}: ${(error as Error).stack ?? String(error)}\n`);
    connection.send(
      Message.newError(
        message,
        known ? error.type : "org.parlance.Error.Failed",
        known ? error.message : "something unexpected went wrong; the journal of this service says what",
      ),
    );
  }
}

/** Variants, nested ones too, as plain values. */
export function unpack(value: unknown): unknown {
  if (value instanceof Variant) return unpack(value.value);
  if (Array.isArray(value)) return value.map(unpack);
  if (value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpack(part)]));
  return value;
}
