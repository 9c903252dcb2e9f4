import t from "tap";
import { type Bus, BusError, Variant } from "#kit/bus";
import { lostWithNetwork } from "./lost-with-network.ts";

const caller = { sender: ":1.5", uid: 1000 };
type Session = { Remote?: boolean; RemoteHost?: string; Class?: string };

/** logind with these sessions; `own` is the one that the caller's process is in. */
function bus(sessions: Readonly<Record<string, Session>>, own: string | null, broken = false): Bus {
  const call = async (to: { path: string }, member: string): Promise<unknown[]> => {
    if (broken) throw new BusError("org.freedesktop.DBus.Error.ServiceUnknown", "nobody is there");
    if (member === "GetConnectionUnixProcessID") return [42];
    if (member === "ListSessions")
      return [Object.keys(sessions).map((path, at) => [String(at), path === "/other" ? 1001 : 1000, "x", "", path])];
    if (member === "GetAll")
      return [
        Object.fromEntries(
          Object.entries(sessions[to.path]!).map(([name, value]) => [
            name,
            new Variant(typeof value === "string" ? "s" : "b", value),
          ]),
        ),
      ];
    if (own === null) throw new BusError("org.freedesktop.login1.NoSessionForPID", "none");
    return [own];
  };
  return { call } as unknown as Bus;
}
const local = { Remote: false, RemoteHost: "", Class: "user" };
const remote = { Remote: true, RemoteHost: "192.0.2.9", Class: "user" };

t.test("who sits at the machine keeps their session, who came over the network may lose it", async (t) => {
  t.equal(await lostWithNetwork(bus({ "/1": local, "/2": remote }, "/1"), caller), null);
  t.match(await lostWithNetwork(bus({ "/1": local, "/2": remote }, "/2"), caller), /from 192\.0\.2\.9, and may be cut/);
});

t.test("a process without a session is taken to belong to any of its person's", async (t) => {
  const manager = { ...local, Class: "manager" };
  t.equal(await lostWithNetwork(bus({ "/1": local, "/m": manager, "/other": remote }, null), caller), null);
  t.match(await lostWithNetwork(bus({ "/1": local, "/2": remote }, null), caller), /over the network/);
});

t.test("what is not known is taken for the worse", async (t) => {
  for (const unknown of [
    bus({}, null),
    bus({ "/m": { ...local, Class: "manager" } }, null),
    bus({ "/other": local }, null),
    bus({}, null, true),
  ])
    t.match(await lostWithNetwork(unknown, caller), /cannot be told/);
  t.match(await lostWithNetwork(bus({ "/1": { Class: "user" } }, "/1"), caller), /over the network, and/);
});
