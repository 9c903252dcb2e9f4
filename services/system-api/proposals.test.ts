import t from "tap";
import { newId, openProposals, type Proposal } from "./proposals.ts";

const ann = { sender: ":1.7", uid: 1000 };
const proposal = (caller = ann): Proposal => ({
  id: newId(),
  caller,
  call: { tool: "files.list", arguments: {}, options: {} },
  decision: "allow",
  digest: "d",
  summary: "List",
  rememberable: false,
});

function opened(perUser = 3): ReturnType<typeof openProposals> & { lapses: string[]; wait: (seconds: number) => void } {
  const lapses: string[] = [];
  let time = 0;
  const proposals = openProposals(
    { lifetime: 60, perUser },
    ({ id }, why) => lapses.push(`${id}: ${why}`),
    () => time,
  );
  return { ...proposals, lapses, wait: (seconds) => void (time += seconds * 1000) };
}

t.test("a proposal is given out once", async (t) => {
  const proposals = opened();
  const one = proposal();
  proposals.add(one);
  t.equal(proposals.take(one.id, ann), one);
  t.throws(() => proposals.take(one.id, ann), { message: /no open proposal/ });
  t.same(proposals.lapses, []);
});

t.test("another connection or user gets nothing, and takes nothing away", async (t) => {
  const proposals = opened();
  const one = proposal();
  proposals.add(one);
  for (const caller of [
    { sender: ":1.8", uid: 1000 },
    { sender: ":1.7", uid: 1001 },
    { sender: ":1.9", uid: 0 },
  ])
    t.throws(() => proposals.take(one.id, caller), {
      type: "org.parlance.Error.NoProposal",
      message: /no open proposal/,
    });
  t.equal(proposals.take(one.id, ann), one);
});

t.test("after its lifetime a proposal is gone, and that is told", async (t) => {
  const proposals = opened();
  const [one, two] = [proposal(), proposal()];
  proposals.add(one);
  proposals.wait(30);
  proposals.add(two);
  proposals.wait(30);
  t.throws(() => proposals.take(one.id, ann), { message: /within 60 s/ });
  t.same(proposals.lapses, [`${one.id}: not committed within 60 s`]);
  proposals.wait(29.9);
  t.equal(proposals.take(two.id, ann), two);
});

t.test("what a client had prepared goes with it", async (t) => {
  const proposals = opened();
  const [one, other] = [proposal(), proposal({ sender: ":1.8", uid: 1000 })];
  proposals.add(one);
  proposals.add(other);
  proposals.drop(({ sender }) => sender === ann.sender, "the client left");
  t.throws(() => proposals.take(one.id, ann), { message: /no open proposal/ });
  t.same(proposals.lapses, [`${one.id}: the client left`]);
  t.equal(proposals.take(other.id, other.caller), other);
});

t.test("a user may have only so many open, over all connections, and other users are not hindered", async (t) => {
  const proposals = opened(2);
  proposals.add(proposal());
  proposals.add(proposal({ sender: ":1.8", uid: 1000 }));
  t.throws(() => proposals.add(proposal({ sender: ":1.9", uid: 1000 })), {
    type: "org.parlance.Error.Busy",
    message: /at most 2/,
  });
  proposals.add(proposal({ sender: ":1.10", uid: 1001 }));
  proposals.wait(60);
  proposals.add(proposal());
});
