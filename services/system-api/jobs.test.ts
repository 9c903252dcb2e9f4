import t from "tap";
import { openJobs } from "./jobs.ts";

const ann = { sender: ":1.7", uid: 1000 };

t.test("a job is cancelled by its own connection alone", async (t) => {
  const jobs = openJobs(2);
  const { signal } = jobs.open("a", ann);
  t.throws(() => jobs.cancel("a", { sender: ":1.8", uid: 1000 }), {
    type: "org.parlance.Error.NotFound",
    message: /no running job/,
  });
  t.equal(signal.aborted, false);
  jobs.cancel("a", ann);
  t.equal(signal.aborted, true);
});

t.test("a client that leaves stops its jobs", async (t) => {
  const jobs = openJobs(2);
  const mine = jobs.open("a", ann);
  const others = jobs.open("b", { sender: ":1.8", uid: 1001 });
  jobs.drop(({ sender }) => sender === ann.sender);
  t.equal(mine.signal.aborted, true);
  t.equal(others.signal.aborted, false);
});

t.test("a user may run only so many, and a job that ended makes room", async (t) => {
  const jobs = openJobs(1);
  const job = jobs.open("a", ann);
  t.throws(() => jobs.open("b", { sender: ":1.8", uid: 1000 }), {
    type: "org.parlance.Error.Busy",
    message: /at most 1/,
  });
  jobs.open("c", { sender: ":1.9", uid: 1001 });
  job.close();
  jobs.open("b", ann);
});

t.test("nobody opens a job that runs: it stays its owner's to cancel, and counts", async (t) => {
  const jobs = openJobs(1);
  const job = jobs.open("a", ann);
  for (const caller of [ann, { sender: ":1.8", uid: 1001 }])
    t.throws(() => jobs.open("a", caller), { type: "org.parlance.Error.NoProposal", message: /running already/ });
  t.throws(() => jobs.open("b", ann), { type: "org.parlance.Error.Busy", message: /at most 1/ });
  jobs.cancel("a", ann);
  t.equal(job.signal.aborted, true);
});

t.test("at the end of the service all jobs are stopped and waited for", async (t) => {
  const jobs = openJobs(2);
  const job = jobs.open("a", ann);
  job.signal.addEventListener("abort", () => setTimeout(() => job.close(), 50));
  await jobs.stop(5);
  t.throws(() => jobs.cancel("a", ann), { message: /no running job/ });
});
