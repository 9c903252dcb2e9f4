import type { MadeUpTool } from "./tool.ts";

const zone = ["front lawn", "roses", "vegetable beds", "back garden", "hedge", "zone 3", "herb bed", "terrace pots"];
const room = ["kitchen", "bathroom", "living room", "bedroom", "office", "hallway", "attic", "nursery", "guest room"];
const door = ["front door", "garage", "back door", "cellar door", "garden gate", "side entrance", "shed"];
const window = ["kitchen", "bedroom", "south side", "study", "conservatory", "balcony", "left window"];

/** House and garden. */
export const homeTools: readonly MadeUpTool[] = [
  {
    line: "irrigation.water(zone: string, minutes?: integer) Water one zone of the garden now",
    kinds: { zone },
    en: [
      "water the {zone:zone} [for {minutes:minutes}]",
      "the {zone:zone} (looks|look) dry",
      "give the {zone:zone} (some water|a good soak|a drink) [for {minutes:minutes}]",
      "run the sprinklers on the {zone:zone} [for {minutes:minutes}]",
      "(it hasn't rained for ages, |)could the {zone:zone} get {minutes:minutes} of water",
      "{minutes:minutes} of watering for the {zone:zone}",
    ],
    zh: ["给 {zone:zone} 浇水[{minutes:minutes}]"],
  },
  {
    line: "irrigation.stop(zone?: string) Shut the water off, everywhere unless a zone is given",
    kinds: { zone },
    en: [
      "stop watering [the {zone:zone}]",
      "turn the sprinklers off [on the {zone:zone}]",
      "it started raining, no more watering",
      "that's enough water for the {zone:zone}",
      "cut the irrigation [in the {zone:zone}]",
      "the {zone:zone} (is|are) getting flooded, turn it off",
    ],
    de: ["(hör auf zu bewässern|Bewässerung aus)"],
  },
  {
    line: "irrigation.schedule(zone: string, days: string[], time?: string) Plan regular watering of a zone",
    kinds: { zone, day: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] },
    en: [
      "water the {zone:zone} every {days:manyDay} [{time:atTime}]",
      "plan watering of the {zone:zone} on {days:manyDay} [{time:atTime}]",
      "i want the sprinklers for the {zone:zone} to run on {days:manyDay}",
      "set up a watering schedule for the {zone:zone}: {days:manyDay} [{time:atTime}]",
      "every {days:manyDay} [{time:atTime}] the {zone:zone} should get water",
    ],
  },
  {
    line: "mower.start(area?: front|back|side) Send the robot mower out",
    kinds: { side: { front: "front", back: "back", side: "side", rear: "back" } },
    en: [
      "mow the [{area:side}] lawn",
      "cut the grass",
      "the grass is (too high|getting long|knee-high) again",
      "get the mower going [on the {area:side} lawn]",
      "time for the mower to do its round",
      "(let|have) the robot cut the {area:side} lawn",
    ],
    de: ["mäh den Rasen", "der Rasen ist schon wieder viel zu hoch"],
    es: ["corta el césped"],
  },
  {
    line: "mower.dock(until?: string) Robot mower goes back to its station and stays there",
    en: [
      "send the mower (home|back to its station|to bed) [until {until:date}]",
      "the kids want to play on the lawn, get the mower out of the way",
      "park the lawn robot [until {until:date}]",
      "no mowing [until {until:date}]",
      "stop the mower and bring it in",
    ],
  },
  {
    line: "mower.blades() How worn the blades of the mower are",
    en: [
      "are the mower's blades still (sharp|any good)",
      "how worn are the blades of the mower",
      "does the mower need new blades",
      "state of the mower blades",
      "do i need to replace the knives on the lawn robot",
    ],
  },
  {
    line: "greenhouse.climate(temperature?: number, humidity?: integer) Set the target climate in the greenhouse",
    en: [
      "keep the greenhouse at {temperature:degrees} [and {humidity:percent} humidity]",
      "set the greenhouse to {temperature:degrees}",
      "i want {humidity:percent} humidity in the greenhouse [and {temperature:degrees}]",
      "greenhouse: {temperature:degrees}[, {humidity:percent} humidity]",
      "the orchids in the greenhouse need {humidity:percent} humidity",
    ],
    de: ["stell das Gewächshaus auf {temperature:degrees}"],
  },
  {
    line: "greenhouse.vent(open: boolean) Opens or closes the roof vents of the greenhouse",
    kinds: { how: { open: true, close: false, shut: false } },
    en: ["{open:how} the (roof vents|vents of the greenhouse)", "{open:how} the greenhouse roof"],
    fixed: [
      {
        arguments: { open: true },
        en: ["(it's boiling|it's far too hot|too stuffy) in the greenhouse, let some air in", "air the greenhouse"],
        es: ["abre las ventanas del invernadero"],
      },
      {
        arguments: { open: false },
        en: ["there's a draught in the greenhouse, seal it up", "vents shut in the greenhouse before the storm"],
        es: ["cierra las ventanas del invernadero"],
      },
    ],
  },
  {
    line: "greenhouse.readings() Current temperature, humidity and soil moisture in the greenhouse",
    en: [
      "how (warm|humid|hot) is it in the greenhouse",
      "greenhouse readings",
      "what's the soil moisture in the greenhouse",
      "how are things in the greenhouse",
      "is it too damp for my tomatoes in the greenhouse",
      "check the greenhouse sensors",
    ],
    de: ["wie warm ist es im Gewächshaus"],
  },
  {
    line: "blinds.move(window: string, position: integer) Move a blind, 0 is closed and 100 open",
    kinds: { window },
    en: [
      "put the {window:window} blind at {position:percent}",
      "blind {window:window} to {position:percent}",
      "move the blinds in the {window:window} to {position:percent}",
      "i'd like the {window:window} blinds at {position:percent}",
    ],
    fixed: [
      {
        arguments: { position: 100 },
        en: ["open the {window:window} (blind|blinds) all the way", "blinds in the {window:window} fully open"],
      },
      {
        arguments: { position: 0 },
        en: [
          "close the {window:window} (blind|blinds)",
          "blinds in the {window:window} right down, the sun is blinding me",
        ],
      },
    ],
  },
  {
    line: "blinds.tilt(window: string, angle: integer) Turn the slats of a blind",
    kinds: { window },
    en: [
      "tilt the {window:window} blinds (to|by) {angle:angle}",
      "turn the slats in the {window:window} to {angle:angle}",
      "slats {window:window} {angle:angle}",
      "angle the blinds in the {window:window} at {angle:angle}",
      "set the slats of the {window:window} blind to {angle:angle}",
    ],
  },
  {
    line: "lights.on(room: string, brightness?: integer, colour?: string) Lights on in a room",
    kinds: { room },
    en: [
      "(turn|switch) on the [{colour:colour}] lights in the {room:room} [at {brightness:percent}]",
      "lights on in the {room:room}[, {brightness:percent}]",
      "it's (pitch dark|too dark) in the {room:room}",
      "i can't see a thing in the {room:room}",
      "light up the {room:room} [in {colour:colour}]",
      "make the {room:room} lights {colour:colour}",
      "{room:room} lights at {brightness:percent}",
    ],
    de: ["mach im {room:room} das Licht an"],
    es: ["enciende la luz en {room:room} [al {brightness:percent}]"],
    zh: ["打开 {room:room} 的灯"],
  },
  {
    line: "lights.off(room?: string) Lights out, in the whole house if no room is named",
    kinds: { room },
    en: [
      "(turn|switch) off the lights [in the {room:room}]",
      "lights out [in the {room:room}]",
      "somebody left the light on in the {room:room}",
      "make the whole house dark",
      "kill the {room:room} lights",
      "no need for light in the {room:room} any more",
    ],
    de: ["mach (überall|) das Licht aus"],
    es: ["apaga las luces"],
    zh: ["关掉 {room:room} 的灯", "把所有的灯关掉"],
  },
  {
    line: "lights.scene(scene: movie|dinner|reading|party) Apply a light scene",
    kinds: { scene: { movie: "movie", dinner: "dinner", reading: "reading", party: "party", film: "movie" } },
    en: ["{scene:scene} lighting", "set the lights for a {scene:scene}", "light scene {scene:scene}"],
    fixed: [
      { arguments: { scene: "reading" }, en: ["i want to read a book, do the lights"] },
      { arguments: { scene: "dinner" }, en: ["guests are sitting down to eat, make the light fit"] },
      { arguments: { scene: "party" }, en: ["lights for dancing"] },
      { arguments: { scene: "movie" }, en: ["we're about to watch a film, adjust the lights"] },
    ],
  },
  {
    line: "locks.set(door: string, locked: boolean) Lock or unlock a door",
    kinds: { door, how: { lock: true, unlock: false, "lock up": true } },
    en: ["{locked:how} the {door:door}"],
    fixed: [
      {
        arguments: { locked: true },
        en: [
          "make sure nobody gets in through the {door:door}",
          "bolt the {door:door}",
          "i left without locking the {door:door}",
        ],
        de: ["schließ {door:door} ab"],
      },
      {
        arguments: { locked: false },
        en: ["let the plumber in at the {door:door}", "i'm standing at the {door:door} without a key"],
      },
    ],
  },
  {
    line: "locks.state(door?: string) Is a door locked?",
    kinds: { door },
    en: [
      "is the {door:door} locked",
      "did i lock the {door:door}",
      "are all doors locked",
      "check the lock on the {door:door}",
      "which doors are still open",
      "lock status [of the {door:door}]",
    ],
  },
  {
    line: "locks.add_code(code: string, label?: string, valid_until?: string) Door code for a guest",
    kinds: { code: ["4711", "0815", "9920", "1357", "2468", "77410"] },
    en: [
      "add the door code {code:code} [for {label:person}]",
      "make {code:code} open the door [until {valid_until:date}]",
      "{label:person} should get in with {code:code} [until {valid_until:date}]",
      "new code {code:code}[, for {label:person}][, valid until {valid_until:date}]",
      "give {label:person} the entry code {code:code}",
    ],
  },
  {
    line: "locks.remove_code(code: string) Revoke a door code",
    kinds: { code: ["4711", "0815", "9920", "1357", "2468", "77410"] },
    en: [
      "{code:code} (must not|should no longer|mustn't) open the door",
      "(delete|revoke|drop) the door code {code:code}",
      "the cleaner quit, so block the code {code:code}",
      "take code {code:code} off the door",
      "code {code:code} is no longer needed",
    ],
  },
  {
    line: "heating.set(room: string, celsius: number) Target temperature of a room",
    kinds: { room },
    en: [
      "heat the {room:room} to {celsius:degrees}",
      "set the {room:room} to {celsius:degrees}",
      "{celsius:degrees} in the {room:room}",
      "i want {celsius:degrees} in the {room:room}",
      "make it {celsius:degrees} in the {room:room}",
      "the {room:room} is freezing, bring it up to {celsius:degrees}",
    ],
    zh: ["把 {room:room} 的温度调到{celsius:degrees}"],
    es: ["pon {room:room} a {celsius:degrees}"],
  },
  {
    line: "heating.holiday(from?: string, to: string) Low heating while nobody is home",
    en: [
      "we're away [from {from:date}] until {to:date}, turn the heating down",
      "holiday mode for the heating until {to:date}",
      "nobody's home from {from:date} to {to:date}, save on heating",
      "keep the heating low until {to:date}, we're travelling",
      "heating on vacation [from {from:date}] till {to:date}",
    ],
    de: ["Heizung in den Urlaubsmodus bis {to:date}"],
  },
];
