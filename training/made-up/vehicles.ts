import type { MadeUpTool } from "./tool.ts";

const plate = ["B-KL 4410", "AB12 CDE", "M XY 77", "7ABC123", "W-1904K"];
const station = ["Central Square", "harbour", "city hall", "museum island", "north bridge", "airport", "university"];

/** Cars, bicycles and what they need. */
export const vehicleTools: readonly MadeUpTool[] = [
  {
    line: "parking.pay(plate: string, minutes: integer, zone?: string) Pay for parking",
    kinds: { plate, zone: ["zone 4", "zone B", "A12", "zone 30"] },
    en: [
      "pay {minutes:minutes} of parking for {plate:plate} [in {zone:zone}]",
      "park {plate:plate} for {minutes:minutes} [in {zone:zone}]",
      "{plate:plate} stays here {minutes:minutes}[, {zone:zone}], pay for it",
      "parking ticket for {plate:plate}, {minutes:minutes}[, {zone:zone}]",
      "i parked {plate:plate} [in {zone:zone}] and need {minutes:minutes}",
    ],
    de: ["Parkschein für {plate:plate}, {minutes:minutes}"],
  },
  {
    line: "parking.extend(plate: string, minutes: integer) Add time to a parking session that runs",
    kinds: { plate },
    en: [
      "the meter of {plate:plate} runs out, add {minutes:minutes}",
      "{minutes:minutes} more parking for {plate:plate}",
      "extend the parking of {plate:plate} by {minutes:minutes}",
      "i'm late, give {plate:plate} another {minutes:minutes} on the meter",
      "prolong {plate:plate} by {minutes:minutes}",
    ],
  },
  {
    line: "parking.find(near: string, max_per_hour?: number, covered?: boolean) Car parks near a place",
    kinds: { station, covered: { "with a roof": true, covered: true, "under a roof": true } },
    en: [
      "where can i leave the car near {near:station} [for under {max_per_hour:money} an hour]",
      "car parks around {near:station} [{covered:covered}]",
      "find parking close to {near:station}[, {covered:covered}]",
      "is there a garage by {near:station} [below {max_per_hour:money} an hour]",
      "somewhere to park at {near:station}",
    ],
    es: ["dónde puedo aparcar cerca de {near:station}"],
  },
  {
    line: "charger.start(station_id: string, until_percent?: integer) Charge the electric car at a charging point",
    kinds: { id: ["CP-17", "EV204", "DE*ION*3", "slot 9", "CP-2"] },
    en: [
      "charge my car at {station_id:id} [up to {until_percent:percent}]",
      "start charging at {station_id:id} [until {until_percent:percent}]",
      "plugged in at {station_id:id}, go[, stop at {until_percent:percent}]",
      "give the car juice at {station_id:id} [till {until_percent:percent}]",
      "begin the charge on {station_id:id}",
    ],
    de: ["lade mein Auto an {station_id:id} [bis {until_percent:percent}]"],
  },
  {
    line: "charger.stop() End charging of the electric car",
    en: [
      "stop charging the car",
      "unplug the car",
      "the car has enough charge, end it",
      "no more electricity for the car",
      "finish charging",
    ],
  },
  {
    line: "car.climate(on: boolean, degrees?: number) Heat or cool the parked car before a drive",
    kinds: { on: { on: true, off: false } },
    en: ["turn the car's air conditioning {on:on}", "car climate {on:on}"],
    fixed: [
      {
        arguments: { on: true },
        en: [
          "warm the car up [to {degrees:degrees}]",
          "i'm driving off soon and the windscreen is frozen",
          "cool the car down [to {degrees:degrees}]",
          "i want {degrees:degrees} in the car when i get in",
        ],
      },
      { arguments: { on: false }, en: ["no more heating in the car", "i won't drive after all, stop heating the car"] },
    ],
  },
  {
    line: "car.log_fuel(litres: number, cost?: number, odometer?: integer) Write down a refuelling",
    en: [
      "filled up {litres:litres} [for {cost:money}]",
      "i tanked {litres:litres}[, it cost {cost:money}][, {odometer:odometer} on the clock]",
      "log {litres:litres} of petrol[, odometer {odometer:odometer}]",
      "refuelled: {litres:litres}[, {cost:money}]",
      "put down {litres:litres} of diesel [at {odometer:odometer}]",
    ],
    de: ["{litres:litres} getankt[ für {cost:money}]"],
    es: ["he echado {litres:litres} de gasolina [por {cost:money}]"],
  },
  {
    line: "car.service(plate: string, date: string, work?: string) Book the car into the workshop",
    kinds: { plate, work: ["oil change", "new brakes", "winter tyres", "inspection", "cracked windscreen"] },
    en: [
      "take {plate:plate} to the workshop {date:onDate} [for {work:work}]",
      "{plate:plate} needs {work:work}, {date:date} suits me",
      "book {plate:plate} in for {work:work} {date:onDate}",
      "garage appointment for {plate:plate} {date:onDate}[: {work:work}]",
      "can the mechanics look at {plate:plate} {date:onDate} [for {work:work}]",
    ],
  },
  {
    line: "bikeshare.unlock(bike: integer) Unlock a rental bike",
    en: [
      "unlock bike {bike:refNumber}",
      "i'd like to ride {bike:refNumber}",
      "i'm standing next to bike {bike:refNumber}, open it",
      "rent bike {bike:refNumber}",
      "open the lock of bicycle {bike:refNumber}",
    ],
    de: ["schließ das Rad {bike:refNumber} auf"],
    zh: ["解锁单车 {bike:refNumber}"],
  },
  {
    line: "bikeshare.stations(near: string, min_bikes?: integer) Rental bike stations near a place",
    kinds: { station },
    en: [
      "where can i get a rental bike near {near:station}",
      "bike stations around {near:station} [with at least {min_bikes:count} bikes]",
      "are there rental bikes at {near:station}",
      "we need {min_bikes:count} bikes near {near:station}",
      "closest rental bike to {near:station}",
    ],
  },
  {
    line: "luggage.report_lost(tag: string, description?: string, email?: string) Report missing luggage",
    kinds: {
      tag: ["LH338120", "0220 458", "KL77120", "BA901"],
      look: ["red suitcase", "blue backpack", "black trolley", "guitar case"],
    },
    en: [
      "my luggage {tag:tag} didn't arrive[, it's a {description:look}][, write to {email:email}]",
      "report bag {tag:tag} as lost[: {description:look}]",
      "they lost my {description:look}, tag {tag:tag}",
      "baggage {tag:tag} is missing[, contact {email:email}]",
      "luggage with tag {tag:tag} never showed up [at the belt]",
    ],
  },
];
