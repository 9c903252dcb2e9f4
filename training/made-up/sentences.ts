import type { Random } from "../random.ts";
import * as values from "./values.ts";

// What people dictate, in more words than a list could have: nothing in it is a request.

const things = [
  ...["the boiler", "the front door", "our car", "the red suitcase", "the projector", "the spare key", "the fence"],
  ...["the second draft", "the invoice", "the dog", "the meeting room", "the heating", "grandpa's watch", "the ladder"],
  ...["the left shelf", "my bike", "the cake", "the tent", "the contract", "the router", "the piano", "a parcel"],
];
const states = [
  ...["is behind the shed", "needs new batteries", "is broken again", "was sold", "is ready", "costs 45 euros"],
  ...["will be here on time", "is at the neighbours", "has to go back", "makes a strange noise", "is still wet"],
  ...["was signed", "is under the stairs", "should stay closed", "arrived this morning", "weighs 12 kilos"],
];
const deeds = [
  ...["call the bank", "pick up the kids", "water the garden", "pay the rent", "buy bread and eggs", "feed the cat"],
  ...["take the bins out", "ask for a receipt", "check the oil", "bring the ladder back", "wash the curtains"],
  ...["book a table", "clean the gutters", "defrost the freezer", "measure the window", "reply to the landlord"],
];
const times = ["today", "tomorrow", "on friday", "before noon", "at six", "next week", "this evening", "", "", ""];
const whole = [
  ...["happy birthday", "running late, start without me", "i miss you", "see you at the station", "no milk today"],
  ...["back in 10 minutes", "out of order", "beware of the dog", "dinner is ready", "we won!", "please knock"],
];

/** A sentence or a few words that somebody wants kept, said or sent. */
export function sentence(random: Random): string {
  const person = random.pick(values.people);
  const [thing, deed, time] = [random.pick(things), random.pick(deeds), random.pick(times)];
  return random
    .pick([
      `${thing} ${random.pick(states)}`,
      `${thing} ${random.pick(states)} ${time}`,
      `${deed} ${time}`,
      `${person} ${random.pick(["wants to", "has to", "will", "promised to"])} ${deed} ${time}`,
      `i ${random.pick(["will", "have to", "cannot", "forgot to"])} ${deed} ${time}`,
      `${random.pick(["don't forget to", "remember to", "please"])} ${deed} ${time}`,
      `${person} ${random.pick(["lives at number", "is in room", "owes me", "wears size"])} ${random.integer(2, 60)}`,
      random.pick(whole),
    ])
    .trim();
}
