import type { MadeUpTool } from "./tool.ts";

const bin = {
  paper: "paper",
  recycling: "plastic",
  plastic: "plastic",
  glass: "glass",
  rubbish: "residual",
  "organic waste": "organic",
};
const appliance = [
  "boiler",
  "dishwasher",
  "kitchen tap",
  "intercom",
  "radiator in the hall",
  "bathroom window",
  "shower",
];

/** City services and landlords. */
export const cityTools: readonly MadeUpTool[] = [
  {
    line: "waste.next_pickup(kind?: paper|plastic|glass|organic|residual) When bins are emptied",
    kinds: { bin },
    en: [
      "when do they collect the {kind:bin}",
      "next {kind:bin} pickup",
      "do i have to put the {kind:bin} bin out tonight",
      "which bin is next",
      "when is the rubbish truck coming",
    ],
    de: ["wann wird der Müll abgeholt"],
    es: ["cuándo recogen la basura"],
    zh: ["什么时候收垃圾"],
  },
  {
    line: "waste.bulky(items: string[], street: string, date?: string) Have bulky things collected",
    kinds: { item: ["sofa", "mattress", "fridge", "wardrobe", "old desk", "carpet"] },
    en: [
      "my {items:manyItem} should be taken away from {street:street} [{date:onDate}]",
      "pick up {items:manyItem} at {street:street} [{date:onDate}]",
      "bulky waste at {street:street}: {items:manyItem}[, {date:date}]",
      "i want to get rid of {items:manyItem}, {street:street}[, {date:date}]",
      "collect {items:manyItem} from {street:street}",
    ],
  },
  {
    line: "defects.report(what: pothole|streetlight|graffiti|tree, street: string, details?: string) Tell the city about damage",
    kinds: {
      what: { pothole: "pothole", "broken street lamp": "streetlight", graffiti: "graffiti", "fallen tree": "tree" },
    },
    en: [
      "there's a {what:what} in {street:street}[, {details:quotedRemark}]",
      "report a {what:what}, {street:street}",
      "{what:what} at {street:street}[: {details:quotedRemark}]",
      "the city should know about a {what:what} at {street:street}",
    ],
    fixed: [
      { arguments: { what: "streetlight" }, en: ["the lamp outside {street:street} doesn't light up at night"] },
      { arguments: { what: "graffiti" }, en: ["somebody sprayed the wall at {street:street}"] },
      {
        arguments: { what: "pothole" },
        en: ["i nearly fell off my bike, the road is full of holes at {street:street}"],
      },
    ],
  },
  {
    line: "defects.status(report: string) What became of a report to the city",
    en: [
      "did they fix what i reported as {report:ref}",
      "has the city done anything about {report:ref}",
      "what became of my report {report:ref}",
      "is defect {report:ref} repaired yet",
      "status of city report {report:ref}",
    ],
  },
  {
    line: "permits.apply(kind: parking|building|event, street: string, from?: string) Apply for a permit",
    kinds: { kind: { parking: "parking", building: "building", event: "event", "street party": "event" } },
    en: [
      "i need a {kind:kind} permit for {street:street} [from {from:date}]",
      "apply for a {kind:kind} permit, {street:street}[, starting {from:date}]",
      "{kind:kind} permit at {street:street} please[, from {from:date} on]",
    ],
    fixed: [
      { arguments: { kind: "building" }, en: ["we want to put a garage on {street:street}, get us the permit"] },
      {
        arguments: { kind: "parking" },
        en: ["i moved to {street:street} and want to park there as a resident[, from {from:date}]"],
      },
    ],
  },
  {
    line: "pool.occupancy(pool: string) How crowded a swimming pool is",
    kinds: { pool: ["city baths", "lido", "north pool", "aqua dome"] },
    en: [
      "how full is the {pool:pool}",
      "is it worth going to the {pool:pool} now",
      "how many people are in the {pool:pool}",
      "is the {pool:pool} crowded",
      "can i swim in peace at the {pool:pool}",
    ],
    de: ["wie voll ist es im {pool:pool}"],
  },
  {
    line: "pool.hours(pool: string, day?: string) Opening hours of a swimming pool",
    kinds: { pool: ["city baths", "lido", "north pool", "aqua dome"] },
    en: [
      "how long is the {pool:pool} open [{day:onDate}]",
      "when does the {pool:pool} open [{day:onDate}]",
      "is the {pool:pool} open [{day:onDate}]",
      "until when can i stay at the {pool:pool} [{day:onDate}]",
      "opening times of the {pool:pool} [{day:onDate}]",
    ],
    de: ["wann macht das {pool:pool} [{day:date}] auf"],
  },
  {
    line: "lost_found.report(item: string, place: string, date?: string, phone?: string) Something was lost in town",
    kinds: {
      item: ["black umbrella", "wallet", "set of keys", "grey hat", "leather glove", "violin"],
      place: ["tram 5", "city park", "line U3", "market square", "main station"],
    },
    en: [
      "can't find my {item:item} since i was at {place:place}",
      "i lost my {item:item} in {place:place} [{date:pastDay}][, call me on {phone:phone}]",
      "my {item:item} is gone, last seen at {place:place} [{date:pastDay}]",
      "lost: {item:item}, {place:place}[, {date:pastDay}][, phone {phone:phone}]",
      "i must have left my {item:item} at {place:place} [{date:pastDay}]",
    ],
  },
  {
    line: "lost_found.search(item: string) Things that were handed in",
    kinds: { item: ["umbrella", "wallet", "keys", "hat", "glove", "backpack"] },
    en: [
      "did my {item:item} turn up at the lost property office",
      "has anybody handed in (a|any|my) {item:item}",
      "search the lost property office for {item:item}",
      "was (any|my) {item:item} found",
      "did someone bring (any|my) {item:item} to the lost property office",
    ],
  },
  {
    line: "voting.place(street: string) Where people of a street vote",
    en: [
      "my address is {street:street}, where do i cast my vote",
      "where do i vote if i live at {street:street}",
      "polling station for {street:street}",
      "i live in {street:street}, where's my polling place",
      "which polling station is responsible for {street:street}",
    ],
  },
  {
    line: "tenants.repair(what: string, flat: string, urgent?: boolean) Ask the landlord for a repair",
    kinds: {
      appliance,
      flat: ["flat 3", "top 12", "flat 7b", "2nd floor left"],
      urgent: { "it's urgent": true, urgently: true, "no hurry": false },
    },
    en: [
      "the {what:appliance} of {flat:flat} gave up[, {urgent:urgent}]",
      "the {what:appliance} in {flat:flat} is broken[, {urgent:urgent}]",
      "{flat:flat}: {what:appliance} doesn't work[, {urgent:urgent}]",
      "have the {what:appliance} fixed in {flat:flat}[, {urgent:urgent}]",
      "tell the landlord the {what:appliance} in {flat:flat} needs fixing",
    ],
  },
  {
    line: "tenants.rent_due(flat?: string) Rent that has not been paid",
    kinds: { flat: ["flat 3", "top 12", "flat 7b", "2nd floor left"] },
    en: [
      "is the rent [for {flat:flat}] still missing",
      "does {flat:flat} owe rent",
      "who hasn't paid the rent",
      "unpaid rent [of {flat:flat}]",
      "is {flat:flat} behind with the rent",
    ],
    es: ["quién no ha pagado el alquiler"],
  },
];
