import t from "tap";
import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import { answerOf } from "./answer-of.ts";

t.test("an answer comes through, and a service that gives none is named", async (t) => {
  t.equal(await answerOf("x", Promise.resolve(7)), 7);
  const gone = Promise.reject(new BusError("org.freedesktop.DBus.Error.ServiceUnknown", "nobody there"));
  await t.rejects(answerOf("systemd-logind", gone), {
    type: systemApiErrors.unavailable,
    message: "systemd-logind does not answer (nobody there); `systemctl status systemd-logind` says why",
  });
  await t.rejects(answerOf("x", Promise.reject(new TypeError("a mistake"))), TypeError);
});
