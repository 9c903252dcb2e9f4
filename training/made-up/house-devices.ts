import type { MadeUpTool } from "./tool.ts";

const room = ["kitchen", "hall", "living room", "bedroom", "study", "corridor", "dining room", "playroom"];
const program = {
  cotton: "cotton",
  wool: "wool",
  delicates: "delicate",
  "delicate things": "delicate",
  quick: "quick",
};

/** Machines about the house. */
export const houseDeviceTools: readonly MadeUpTool[] = [
  {
    line: "vacuum.clean(room?: string, twice?: boolean) Start the robot vacuum",
    kinds: { room, twice: { twice: true, "two times": true, "and go over it twice": true } },
    en: [
      "(vacuum|hoover) the {room:room} [{twice:twice}]",
      "there are crumbs all over the {room:room}",
      "vacuum (everywhere|the whole flat)",
      "send the robot vacuum into the {room:room} [{twice:twice}]",
      "the floor in the {room:room} is filthy",
      "start hoovering",
    ],
    de: ["saug den Boden", "saug mal durch"],
    es: ["pasa la aspiradora"],
    zh: ["打扫一下 {room:room}"],
  },
  {
    line: "vacuum.home() Vacuum robot returns to its base",
    en: [
      "send the vacuum (home|back to its base)",
      "the hoover is annoying me, make it go back",
      "stop vacuuming and go charge",
      "vacuum robot to its dock",
      "enough vacuuming, back to base",
    ],
  },
  {
    line: "vacuum.forbid(area: string) No-go area for the vacuum",
    kinds: { area: ["carpet", "dog bowl", "toy corner", "cables behind the tv", "christmas tree", "cat's litter box"] },
    en: [
      "keep the vacuum away from the {area:area}",
      "the hoover must not go near the {area:area}",
      "add the {area:area} as a no-go area for the vacuum",
      "don't let the robot vacuum touch the {area:area}",
      "vacuum robot: {area:area} is off limits",
    ],
  },
  {
    line: "washer.start(program: cotton|wool|delicate|quick, temperature?: integer, spin?: integer) Wash a load of laundry",
    kinds: { program },
    en: [
      "wash {program:program} [at {temperature:washing}]",
      "start the washing machine with {program:program} [at {temperature:washing}][, {spin:spin}]",
      "a {temperature:washing} {program:program} wash",
      "do a load of laundry, {program:program}[, {temperature:washing}]",
      "laundry: {program:program}[ {temperature:washing}][, {spin:spin}]",
    ],
    fixed: [
      { arguments: { program: "wool" }, en: ["wash my jumpers [at {temperature:washing}]"] },
      { arguments: { program: "quick" }, en: ["i'm in a hurry, get the laundry through fast"] },
    ],
    de: ["starte eine Wäsche mit {program:program} [bei {temperature:washing}]"],
  },
  {
    line: "washer.remaining() Minutes left of the wash",
    en: [
      "how long does the wash still take",
      "when is the laundry done",
      "is the washing machine finished",
      "time left on the washing machine",
      "how much longer for my laundry",
    ],
    de: ["wann ist die Waschmaschine fertig"],
    es: ["cuánto le queda a la lavadora"],
  },
  {
    line: "dishwasher.run(eco?: boolean, delay_hours?: integer) Start the dishwasher, at once or later",
    kinds: { eco: { "on eco": true, "in eco mode": true, "to save energy": true } },
    en: [
      "run the dishwasher [{eco:eco}] [in {delay_hours:hours}]",
      "start the dishwasher [in {delay_hours:hours}] [{eco:eco}]",
      "do the dishes [in {delay_hours:hours}]",
      "there are no clean plates left",
      "the dishwasher is full, off it goes [{eco:eco}]",
      "wash up {eco:eco}",
    ],
    es: ["pon el lavavajillas [dentro de {delay_hours:hours}]"],
  },
  {
    line: "alarm_system.arm(mode: away|night|stay) Arm the burglar alarm",
    kinds: { mode: { away: "away", night: "night", stay: "stay" } },
    en: ["arm the alarm, {mode:mode} mode", "burglar alarm on {mode:mode}", "arm the house in {mode:mode} mode"],
    fixed: [
      { arguments: { mode: "night" }, en: ["we're going to bed, secure the house", "arm the house for the night"] },
      {
        arguments: { mode: "away" },
        en: ["we're leaving, switch the burglar alarm on", "everybody is out, arm the house"],
      },
    ],
    de: ["Alarmanlage scharf, Modus {mode:mode}"],
  },
  {
    line: "alarm_system.disarm(code: string) Switch the burglar alarm off with its code",
    kinds: { code: ["4821", "9073", "1199", "6620", "3345"] },
    en: [
      "disarm the alarm, code {code:code}",
      "alarm off, the code is {code:code}",
      "{code:code}, stop that siren",
      "it's just me, {code:code}, turn the burglar alarm off",
      "deactivate the alarm system with {code:code}",
    ],
  },
  {
    line: "alarm_system.events(last?: integer) Recent events of the alarm system",
    en: [
      "what set off the alarm",
      "show the last {last:count} alarm events",
      "did the burglar alarm go off while we were out",
      "history of the alarm system",
      "last {last:count} entries of the burglar alarm",
    ],
  },
  {
    line: "doorbell.visitors(since?: string) Who rang the bell",
    en: [
      "who was at the door [since {since:pastDate}]",
      "did anyone ring [since {since:pastDate}]",
      "who rang the bell",
      "any visitors at the door [since {since:pastDate}]",
      "list everyone who rang the doorbell",
    ],
    de: ["wer hat geklingelt"],
    es: ["quién ha tocado el timbre"],
    zh: ["谁按了门铃"],
  },
  {
    line: "doorbell.volume(level: integer) Loudness of the chime, 0 to 10",
    en: [
      "set the doorbell to {level:upToTen}",
      "chime volume {level:upToTen}",
      "make the doorbell {level:upToTen} loud",
      "the bell should ring at {level:upToTen}",
    ],
    fixed: [
      { arguments: { level: 0 }, en: ["the baby sleeps, mute the doorbell", "silence the doorbell"] },
      { arguments: { level: 10 }, en: ["i never hear the doorbell, put it at maximum"] },
    ],
  },
  {
    line: "solar.yield(period: today|week|month|year) Energy that the panels made",
    kinds: {
      period: {
        today: "today",
        "this week": "week",
        "this month": "month",
        "this year": "year",
        "so far this year": "year",
      },
      heute: { heute: "today", "diese Woche": "week", "diesen Monat": "month", "dieses Jahr": "year" },
      hoy: { hoy: "today", "esta semana": "week", "este mes": "month", "este año": "year" },
      jin: { 今天: "today", 这周: "week", 这个月: "month", 今年: "year" },
    },
    en: [
      "how much did the panels (make|produce) {period:period}",
      "solar {period:period}",
      "{period:period}, how much power came off the roof",
      "what did our solar panels bring in {period:period}",
      "energy from the roof {period:period}",
    ],
    de: ["wie viel Strom kam {period:heute} vom Dach"],
    es: ["cuánta energía han dado los paneles {period:hoy}"],
    zh: ["太阳能板{period:jin}发了多少电"],
  },
  {
    line: "solar.battery_reserve(percent: integer) Share of the home battery that is kept for a power cut",
    en: [
      "keep {percent:percent} in the home battery for outages",
      "reserve {percent:percent} of the solar battery",
      "home battery reserve {percent:percent}",
      "hold back {percent:percent} of the battery in case the power fails",
      "in case of a blackout i want {percent:percent} left in the house battery",
    ],
  },
];
