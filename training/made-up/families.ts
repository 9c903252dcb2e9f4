import type { MadeUpTool } from "./tool.ts";

/** Feasts, families and good causes. */
export const familyTools: readonly MadeUpTool[] = [
  {
    line: "guests.rsvp(guest: string, coming: boolean, plus?: integer) Answer of a wedding guest",
    kinds: { how: { "is coming": true, "can't come": false, "won't make it": false, "will be there": true } },
    en: ["{guest:person} {coming:how} to the wedding", "wedding: {guest:person} {coming:how}"],
    fixed: [
      {
        arguments: { coming: true },
        en: [
          "{guest:person} said yes to the wedding[ and brings {plus:count} people]",
          "{guest:person} is celebrating the wedding with us, plus {plus:count}",
        ],
      },
      { arguments: { coming: false }, en: ["{guest:person} has declined our wedding invitation"] },
    ],
  },
  {
    line: "guests.seat(guest: string, table: integer) Where a wedding guest sits",
    en: [
      "at the wedding {guest:person} should be at table {table:count}",
      "{guest:person} sits at table {table:count}",
      "put {guest:person} at table {table:count}",
      "wedding seating: {guest:person}, table {table:count}",
      "move {guest:person} over to table {table:count}",
    ],
  },
  {
    line: "guests.allergies(guest?: string) What wedding guests must not eat",
    en: [
      "anything the cook has to know about what {guest:person} eats",
      "what can't {guest:person} eat",
      "is anyone at the wedding allergic to something",
      "does {guest:person} have any allergies",
      "allergies of our wedding guests",
    ],
  },
  {
    line: "baby.log_feed(ml: integer, at?: string, side?: left|right|bottle) Log a feeding of the baby",
    kinds: { side: { left: "left", right: "right", "from the bottle": "bottle" } },
    en: [
      "bottle time: {ml:millilitres} [{at:atTime}]",
      "the baby drank {ml:millilitres} [{at:atTime}][, {side:side}]",
      "fed the little one {ml:millilitres} [{at:atTime}]",
      "{ml:millilitres} for the baby[, {side:side}][, {at:time}]",
      "baby had {ml:millilitres}[, {side:side}]",
    ],
    de: ["das Baby hat {ml:millilitres} getrunken [{at:atTime}]"],
  },
  {
    line: "baby.diaper(wet?: boolean, dirty?: boolean) Note a diaper change",
    kinds: { wet: { wet: true }, dirty: { dirty: true, poopy: true } },
    en: [
      "i put a new nappy on the baby",
      "changed the baby, the diaper was {wet:wet}[ and {dirty:dirty}]",
      "fresh diaper for the baby",
      "new nappy[, the old one was {dirty:dirty}]",
      "diaper change[, a {wet:wet} one]",
    ],
  },
  {
    line: "moving.pack(box: string, contents: string[], room?: string) What is in a moving box",
    kinds: {
      box: ["box 1", "box 23", "box C", "box 7"],
      thing: ["cups", "books", "blankets", "cables", "shoes", "plates", "board games"],
      room: ["kitchen", "attic", "bedroom", "cellar"],
    },
    en: [
      "the {contents:manyThing} are in {box:box}[, for the {room:room}]",
      "{box:box} has {contents:manyThing} in it[, it goes to the {room:room}]",
      "i put {contents:manyThing} into {box:box} [for the {room:room}]",
      "{box:box}: {contents:manyThing}[, {room:room}]",
      "packed {contents:manyThing} in {box:box}",
    ],
  },
  {
    line: "moving.find(thing: string) In which moving box something is",
    kinds: { thing: ["cups", "books", "blankets", "cables", "shoes", "plates", "board games"] },
    en: [
      "i packed the {thing:thing} somewhere, in which box",
      "where are my {thing:thing}",
      "which box has the {thing:thing}",
      "i need the {thing:thing}, which box do i open",
      "in what box did i pack the {thing:thing}",
    ],
    de: ["in welcher Kiste sind die {thing:thing}"],
  },
  {
    line: "gifts.idea(person: string, idea: string, price?: number) Keep an idea for a present",
    kinds: { idea: ["scarf", "pottery class", "fountain pen", "cookbook", "pair of binoculars", "lego set"] },
    en: [
      "{person:person} wants a {idea:idea}, keep that in mind for a present",
      "{person:person} would love a {idea:idea} [for about {price:money}]",
      "present for {person:person}: {idea:idea}[, {price:money}]",
      "gift idea: {idea:idea} for {person:person}",
      "i could give {person:person} a {idea:idea}[, that's {price:money}]",
    ],
  },
  {
    line: "gifts.ideas_for(person: string, max_price?: number) Ideas for a present that were kept",
    en: [
      "what was it that {person:person} wanted as a present",
      "what could i give {person:person} [for under {max_price:money}]",
      "gift ideas for {person:person}",
      "it's {person:person}'s birthday soon, what did i think of as a present",
      "presents for {person:person} [below {max_price:money}]",
    ],
    es: ["qué le regalo a {person:person} [por menos de {max_price:money}]"],
  },
  {
    line: "volunteers.sign_up(person: string, job: string, hours?: integer) Put somebody down as a helper",
    kinds: { job: ["soup kitchen", "beach clean-up", "food bank", "reading hour", "blood drive"] },
    en: [
      "count {person:person} in for the {job:job} [for {hours:hours}]",
      "{person:person} helps at the {job:job} [for {hours:hours}]",
      "put {person:person} down for the {job:job}[, {hours:hours}]",
      "{person:person} volunteers for the {job:job}",
      "sign {person:person} up to help with the {job:job} [for {hours:hours}]",
    ],
  },
  {
    line: "donations.give(charity: string, amount: number, monthly?: boolean, anonymous?: boolean) Give to a charity",
    kinds: {
      charity: ["red cross", "Unicef", "animal shelter", "WWF", "food bank"],
      monthly: { "every month": true, monthly: true },
      anonymous: { anonymously: true, "without my name": true },
    },
    en: [
      "the {charity:charity} should get {amount:money} from me [{monthly:monthly}]",
      "give {amount:money} to the {charity:charity} [{monthly:monthly}] [{anonymous:anonymous}]",
      "donate {amount:money} to {charity:charity} [{anonymous:anonymous}]",
      "i want to support the {charity:charity} with {amount:money} [{monthly:monthly}]",
      "{amount:money} for the {charity:charity}[, {monthly:monthly}][, {anonymous:anonymous}]",
    ],
    es: ["dona {amount:money} a {charity:charity}"],
    zh: ["给 {charity:charity} 捐{amount:money}"],
  },
];
