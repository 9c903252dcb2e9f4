import type { MadeUpTool } from "./tool.ts";

const drone = ["falcon", "drone 2", "survey one", "hawk", "bee"];
const robot = ["arm 1", "welder", "left arm", "picker 3", "palletizer"];
const point = ["bin A", "home position", "conveyor 2", "shelf 14", "loading dock"];
const ship = ["Aurora", "Sea Breeze", "Nordstern", "Calypso"];

/** Machines at work: drones, robots, boats, lifts, stages. */
export const machineTools: readonly MadeUpTool[] = [
  {
    line: "drone.fly_to(drone: string, place: string, altitude?: integer) Fly a drone somewhere",
    kinds: { drone, place: ["north fence", "lighthouse", "roof of hall 3", "bridge", "quarry"] },
    en: [
      "have a look at the {place:place} with {drone:drone} [from {altitude:metres} up]",
      "fly {drone:drone} to the {place:place} [at {altitude:metres}]",
      "send {drone:drone} over to the {place:place} [at a height of {altitude:metres}]",
      "i want {drone:drone} above the {place:place}[, {altitude:metres} up]",
      "{drone:drone} to the {place:place}[, {altitude:metres}]",
    ],
    de: ["flieg {drone:drone} zum {place:place} [auf {altitude:metres}]"],
  },
  {
    line: "drone.land(drone: string, now?: boolean) Land a drone at its base, or where it is",
    kinds: { drone, now: { "right where it is": true, "on the spot": true } },
    en: [
      "{drone:drone} should come back to earth [{now:now}]",
      "bring {drone:drone} down [{now:now}]",
      "land {drone:drone} [{now:now}]",
      "the wind is picking up, get {drone:drone} on the ground",
      "no more flying for {drone:drone}",
    ],
    es: ["aterriza {drone:drone}"],
  },
  {
    line: "drone.battery(drone?: string) Charge of the drones' batteries",
    kinds: { drone },
    en: [
      "how much charge does {drone:drone} have",
      "can {drone:drone} still fly far",
      "which drones have to be charged",
      "drone batteries",
      "battery of {drone:drone}",
    ],
  },
  {
    line: "robots.move_to(robot: string, position: string, speed?: slow|normal|fast) Move a robot arm",
    kinds: {
      robot,
      point,
      speed: { slowly: "slow", quickly: "fast", "at normal speed": "normal", "as fast as possible": "fast" },
    },
    en: [
      "bring {robot:robot} over to {position:point} [{speed:speed}]",
      "move {robot:robot} to {position:point} [{speed:speed}]",
      "{robot:robot} should go to {position:point} [{speed:speed}]",
      "drive {robot:robot} to {position:point}[, {speed:speed}]",
      "put {robot:robot} at {position:point} [{speed:speed}]",
    ],
    de: ["fahr {robot:robot} zu {position:point}"],
  },
  {
    line: "robots.grip(robot: string, force?: integer) Close the gripper of a robot",
    kinds: { robot },
    en: [
      "hold on tight, {robot:robot} [with {force:newtons}]",
      "{robot:robot}, grab it [with {force:newtons}]",
      "close the gripper of {robot:robot} [at {force:newtons}]",
      "let {robot:robot} take hold [with {force:newtons}]",
      "{robot:robot} should grip [with {force:newtons}]",
    ],
  },
  {
    line: "robots.release(robot: string) Open the gripper of a robot",
    kinds: { robot },
    en: [
      "loosen the grip of {robot:robot}",
      "{robot:robot}, let go",
      "open the gripper of {robot:robot}",
      "{robot:robot} should drop it",
      "make {robot:robot} put the part down",
    ],
  },
  {
    line: "robots.emergency_stop(all?: boolean) Halt the robots at once",
    kinds: { all: { all: true, "every single one": true } },
    en: [
      "stop the robots, now!",
      "emergency, halt the robots",
      "freeze the robot arms immediately",
      "somebody is in the robot cell, stop",
    ],
    fixed: [{ arguments: { all: true }, en: ["emergency stop for every robot", "all robots must halt this second"] }],
  },
  {
    line: "elevator.call(floor: integer, to?: integer) Call the lift to a floor",
    en: [
      "somebody on floor {floor:floor} needs the lift",
      "send the lift to floor {floor:floor}",
      "elevator to floor {floor:floor}[, i'm going to {to:upperFloor}]",
      "i'm on floor {floor:floor} [and want to go to {to:upperFloor}], call the elevator",
      "lift to {floor:floor}",
    ],
    de: ["hol den Aufzug in Stock {floor:floor}"],
    zh: ["叫电梯到{floor:floor}楼"],
  },
  {
    line: "elevator.out_of_order(lift: string, note?: string) Take a lift out of service",
    kinds: {
      lift: ["lift A", "lift 2", "goods lift", "north elevator"],
      note: ["out of order", "back on monday", "use the stairs"],
    },
    en: [
      "don't let anyone into {lift:lift} [and put up a sign, {note:quotedNote}]",
      "the {lift:lift} is broken, nobody should use it",
      "take {lift:lift} out of service [with the sign {note:quotedNote}]",
      "shut down {lift:lift}[, note {note:quotedNote}]",
      "close {lift:lift} for repairs",
    ],
  },
  {
    line: "harbour.berth(ship: string, berth: string, nights?: integer) Give a ship a berth",
    kinds: { ship, berth: ["B4", "pier 2", "berth 19", "C12"] },
    en: [
      "let the {ship:ship} tie up at {berth:berth} [for {nights:nights}]",
      "put the {ship:ship} at {berth:berth} [for {nights:nights}]",
      "the {ship:ship} gets {berth:berth} [for {nights:nights}]",
      "{berth:berth} for the {ship:ship}[, {nights:nights}]",
      "the {ship:ship} may moor at {berth:berth} [for {nights:nights}]",
    ],
  },
  {
    line: "harbour.arrivals(date?: string, min_length?: number) Ships that are expected",
    en: [
      "do we expect any ships [{date:onDate}]",
      "which ships arrive [{date:onDate}]",
      "ships due [{date:onDate}] [over {min_length:metres}]",
      "who is coming into port [{date:onDate}]",
      "expected vessels [longer than {min_length:metres}]",
    ],
  },
  {
    line: "harbour.depart(ship: string, time?: string) Ship leaves its berth",
    kinds: { ship },
    en: [
      "{ship:ship} is off to sea [{time:atTime}]",
      "the {ship:ship} casts off [{time:atTime}]",
      "{ship:ship} is leaving [{time:atTime}]",
      "sign the {ship:ship} out [{time:atTime}]",
      "the {ship:ship} sets sail [{time:atTime}]",
    ],
  },
  {
    line: "stage.spotlight(lamp: string, on_person?: string, colour?: string) Aim a spotlight on the stage",
    kinds: { lamp: ["spot 1", "spot 4", "follow spot", "left spot"] },
    en: [
      "point {lamp:lamp} at {on_person:person} [and make it {colour:colour}]",
      "{lamp:lamp} on {on_person:person} [in {colour:colour}]",
      "aim {lamp:lamp} at {on_person:person}[, {colour:colour}]",
      "make {lamp:lamp} {colour:colour}",
      "light {on_person:person} with {lamp:lamp} [in {colour:colour}]",
    ],
  },
  {
    line: "stage.curtain(open: boolean) Open or close the curtain of the stage",
    en: ["curtain {open:how}", "the curtain should be {open:how}"],
    kinds: { how: { open: true, closed: false } },
    fixed: [
      {
        arguments: { open: true },
        en: ["raise the curtain", "the show begins, curtain up"],
        de: ["Vorhang auf"],
        es: ["arriba el telón"],
      },
      {
        arguments: { open: false },
        en: ["lower the curtain", "the play is over, let the curtain fall"],
        de: ["Vorhang zu"],
        es: ["abajo el telón"],
      },
    ],
  },
  {
    line: "stage.fog(seconds: integer, thick?: boolean) Run the fog machine",
    kinds: { thick: { "nice and thick": true, thick: true, "but thin": false } },
    en: [
      "it should look misty for {seconds:seconds}",
      "fog for {seconds:seconds}[, {thick:thick}]",
      "give me {seconds:seconds} of fog[, {thick:thick}]",
      "let the mist roll for {seconds:seconds}",
      "run the fog machine {seconds:seconds}[, {thick:thick}]",
    ],
  },
  {
    line: "crane.lift(load: string, tonnes?: number, to?: string) Lift a load with the crane",
    kinds: {
      load: ["steel beam", "container 4", "concrete block", "roof truss"],
      to: ["3rd floor", "truck 2", "roof", "north side"],
    },
    en: [
      "pull the {load:load} up [to the {to:to}]",
      "lift the {load:load} [onto the {to:to}]",
      "hoist the {load:load}[, {tonnes:tonnes},] up",
      "crane: {load:load}[, {tonnes:tonnes}][, to the {to:to}]",
      "get the {load:load} up on the {to:to}",
    ],
  },
  {
    line: "fleet.assign(vehicle: string, driver: string, from?: string) Give a company vehicle to a driver",
    kinds: { vehicle: ["van 3", "truck 12", "W-220", "minibus", "lorry 8"] },
    en: [
      "from {from:date} on {driver:person} gets {vehicle:vehicle}",
      "{driver:person} drives {vehicle:vehicle} [from {from:date} on]",
      "give {vehicle:vehicle} to {driver:person} [from {from:date}]",
      "{vehicle:vehicle} belongs to {driver:person} [from {from:date}]",
      "assign {driver:person} to {vehicle:vehicle}",
    ],
  },
  {
    line: "fleet.mileage(vehicle: string, km: integer) Enter the odometer of a company vehicle",
    kinds: { vehicle: ["van 3", "truck 12", "W-220", "minibus", "lorry 8"] },
    en: [
      "the clock of {vehicle:vehicle} says {km:odometer}",
      "{vehicle:vehicle} has done {km:odometer}",
      "odometer of {vehicle:vehicle}: {km:odometer}",
      "{vehicle:vehicle} stands at {km:odometer}",
      "mileage {vehicle:vehicle} {km:odometer}",
    ],
  },
  {
    line: "fleet.idle(days?: integer) Company vehicles that nobody has driven",
    en: [
      "do we have vehicles that don't move [for {days:days}]",
      "which vehicles just stand around [for more than {days:days}]",
      "company cars nobody uses",
      "any van that hasn't been driven [in {days:days}]",
      "vehicles that have been idle [for {days:days}]",
    ],
  },
  {
    line: "warehouse.robot.fetch(shelf: string, quantity: integer, drop_at?: string) Robot brings goods from a shelf",
    kinds: { shelf: ["A-12", "C-03", "K-77", "B-19"], drop: ["packing station", "gate 4", "desk 2"] },
    en: [
      "i need {quantity:count} of what is on {shelf:shelf} [at {drop_at:drop}]",
      "bring {quantity:count} from {shelf:shelf} [to {drop_at:drop}]",
      "fetch {quantity:count} pieces off shelf {shelf:shelf}",
      "have the robot get {quantity:count} from {shelf:shelf} [and take them to {drop_at:drop}]",
      "{shelf:shelf}: {quantity:count} pieces[ to {drop_at:drop}]",
    ],
  },
  {
    line: "warehouse.robot.charge(robot?: string) Send warehouse robots to their chargers",
    kinds: { robot: ["wally", "cart 7", "R2", "mule 4"] },
    en: [
      "send {robot:robot} to its charger",
      "{robot:robot} is running low",
      "all warehouse robots should charge",
      "let the warehouse robots recharge",
      "plug {robot:robot} in",
    ],
  },
];
