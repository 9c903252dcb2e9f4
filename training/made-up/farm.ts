import type { MadeUpTool } from "./tool.ts";

const cow = ["Bella", "Daisy", "no. 114", "Rosie", "Liesl", "no. 27", "Luna"];
const field = ["north field", "river meadow", "field 7", "long acre", "hill plot", "orchard"];
const pet = ["Rex", "Minka", "bruno", "Cleo", "Nala", "charlie", "Pepper"];
const hive = ["hive 3", "blue hive", "hive A", "swarm box", "hive 11"];

/** Farms and animals. */
export const farmTools: readonly MadeUpTool[] = [
  {
    line: "herd.add(name: string, born?: string, mother?: string) A new calf",
    kinds: { cow },
    en: [
      "put the newborn {name:cow} in the books[, its mother is {mother:cow}]",
      "we have a new calf, {name:cow}[, born {born:pastDay}][, mother {mother:cow}]",
      "add the calf {name:cow} [of {mother:cow}]",
      "calf {name:cow} was born [{born:pastDay}]",
      "new in the barn: {name:cow}, a calf [of {mother:cow}]",
    ],
  },
  {
    line: "herd.milk(cow: string, litres: number, session?: morning|evening) Milk that a cow gave",
    kinds: { cow, session: { "this morning": "morning", "this evening": "evening", tonight: "evening" } },
    en: [
      "{cow:cow}: {litres:litres}[ {session:session}]",
      "{cow:cow} gave {litres:litres} [{session:session}]",
      "milked {cow:cow}, {litres:litres}[, {session:session}]",
      "{litres:litres} of milk from {cow:cow} [{session:session}]",
      "log {litres:litres} for {cow:cow}",
    ],
    de: ["{cow:cow} hat {litres:litres} Milch gegeben"],
  },
  {
    line: "herd.move(animals: string[], pasture: string) Drive animals to another pasture",
    kinds: { cow, field },
    en: [
      "the grass on the {pasture:field} is for {animals:manyCow}",
      "take {animals:manyCow} to the {pasture:field}",
      "{animals:manyCow} should graze on the {pasture:field}",
      "put {animals:manyCow} out on the {pasture:field}",
      "drive {animals:manyCow} over to the {pasture:field}",
    ],
  },
  {
    line: "herd.vet(animal: string, problem?: string, urgent?: boolean) Call the vet for an animal in the barn",
    kinds: {
      cow,
      problem: ["limping", "not eating", "fever", "swollen udder"],
      urgent: { "it's urgent": true, urgently: true, "no hurry": false },
    },
    en: [
      "something is wrong with {animal:cow}[, it's {problem:problem}], a vet should come",
      "call the vet for {animal:cow}[, {problem:problem}][, {urgent:urgent}]",
      "the vet should come and look at {animal:cow}[, {urgent:urgent}]",
      "{animal:cow} is sick[: {problem:problem}], get the vet",
      "vet for {animal:cow}[, {urgent:urgent}]",
    ],
  },
  {
    line: "crops.sow(field: string, crop: string, date?: string) Note what was sown",
    kinds: { field, crop: ["wheat", "barley", "rapeseed", "maize", "oats", "clover"] },
    en: [
      "seeds of {crop:crop} are in the ground on the {field:field} [since {date:pastDay}]",
      "sowed {crop:crop} on the {field:field} [{date:pastDay}]",
      "the {field:field} is planted with {crop:crop} [since {date:pastDate}]",
      "{crop:crop} goes into the {field:field}",
      "we put {crop:crop} in the {field:field} [{date:pastDay}]",
    ],
  },
  {
    line: "crops.harvest(field: string, tonnes: number, moisture?: number) Enter a harvest",
    kinds: { field },
    en: [
      "yield of the {field:field}: {tonnes:tonnes}",
      "the {field:field} brought {tonnes:tonnes} [at {moisture:percent} moisture]",
      "harvested {tonnes:tonnes} from the {field:field}[, {moisture:percent} moisture]",
      "we got {tonnes:tonnes} off the {field:field}",
      "{field:field} is in: {tonnes:tonnes}[, moisture {moisture:percent}]",
    ],
    es: ["cosechamos {tonnes:tonnes} en {field:field}"],
  },
  {
    line: "crops.spray(field: string, product: string, litres_per_hectare?: number) Log plant protection",
    kinds: { field, product: ["copper", "glyphosate", "sulphur", "neem oil"] },
    en: [
      "put {product:product} on the {field:field}[, {litres_per_hectare:litres} a hectare]",
      "sprayed {product:product} on the {field:field}[, {litres_per_hectare:litres} per hectare]",
      "{field:field}: {product:product}[ {litres_per_hectare:litres} per hectare] applied",
      "the {field:field} was treated with {product:product}",
      "log spraying of the {field:field} with {product:product}",
    ],
  },
  {
    line: "tractors.locate(tractor?: string) Where the tractors are",
    kinds: { tractor: ["john deere", "fendt 3", "old massey", "red case"] },
    en: [
      "where is the {tractor:tractor}",
      "where did somebody leave the {tractor:tractor}",
      "show all tractors on the map",
      "i can't find the {tractor:tractor}",
      "position of the {tractor:tractor}",
    ],
  },
  {
    line: "tractors.due() Tractors that need maintenance",
    en: [
      "do i have to take any tractor to the mechanic",
      "which tractors need maintenance",
      "does any tractor need an oil change",
      "are all tractors in good shape",
      "tractor maintenance that is due",
    ],
    de: ["welche Traktoren müssen gewartet werden"],
  },
  {
    line: "eggs.log(count: integer, coop?: string, broken?: integer) Eggs that were collected",
    kinds: { coop: ["coop 1", "big coop", "mobile coop", "coop B"] },
    en: [
      "the chickens gave us {count:quantity} eggs[, {broken:count} cracked]",
      "collected {count:quantity} eggs [from {coop:coop}][, {broken:count} broken]",
      "{count:quantity} eggs today[, {broken:count} of them broken]",
      "the hens laid {count:quantity} eggs [in {coop:coop}]",
      "eggs: {count:quantity}[, {coop:coop}]",
    ],
    de: ["heute {count:quantity} Eier[, {broken:count} kaputt]"],
    zh: ["今天捡了{count:quantity}个鸡蛋"],
  },
  {
    line: "silo.level(silo: string) How full a silo is",
    kinds: { silo: ["silo 1", "grain silo", "silo B", "old silo"] },
    en: [
      "how much is left in {silo:silo}",
      "how full is {silo:silo}",
      "is there still room in {silo:silo}",
      "level of {silo:silo}",
      "does anything fit into {silo:silo}",
    ],
  },
  {
    line: "bees.inspect(hive: string, queen_seen?: boolean, frames?: integer) Log an inspection of a hive",
    kinds: {
      hive,
      queen: {
        "saw the queen": true,
        "queen seen": true,
        "no queen in sight": false,
        "couldn't find the queen": false,
      },
    },
    en: [
      "had {hive:hive} open[, {queen_seen:queen}]",
      "looked into {hive:hive}[, {queen_seen:queen}][, {frames:count} frames of brood]",
      "inspected {hive:hive}[: {queen_seen:queen}]",
      "checked {hive:hive}[, {frames:count} frames][, {queen_seen:queen}]",
      "inspection of {hive:hive}[, {queen_seen:queen}]",
    ],
  },
  {
    line: "bees.honey(hive: string, kg: number) Honey taken from a hive",
    kinds: { hive },
    en: [
      "note {kg:kilos} of honey for {hive:hive}",
      "got {kg:kilos} of honey from {hive:hive}",
      "{hive:hive} gave {kg:kilos}",
      "extracted {kg:kilos} of honey out of {hive:hive}",
      "honey {hive:hive} {kg:kilos}",
    ],
    es: ["sacamos {kg:kilos} de miel de {hive:hive}"],
  },
  {
    line: "pets.feed(pet: string, grams?: integer) Let the feeder give a pet its food",
    kinds: { pet },
    en: [
      "feed {pet:pet}",
      "{pet:pet} is hungry",
      "give {pet:pet} {grams:grams} of food",
      "{pet:pet} keeps meowing at the bowl",
      "{grams:grams} of kibble for {pet:pet}",
      "dinner for {pet:pet}",
    ],
    de: ["gib {pet:pet} was zu fressen"],
    zh: ["给 {pet:pet} 喂食"],
  },
  {
    line: "pets.walk(dog: string, walker: string, minutes?: integer) Send a walker out with a dog",
    kinds: { pet },
    en: [
      "{walker:person} takes {dog:pet} for a walk [of {minutes:minutes}]",
      "{walker:person} should walk {dog:pet} [for {minutes:minutes}]",
      "have {walker:person} take {dog:pet} out [for {minutes:minutes}]",
      "{dog:pet} needs to go out, ask {walker:person}",
      "let {walker:person} go round the block with {dog:pet}",
    ],
  },
  {
    line: "pets.vaccinations(pet?: string) Vaccinations that are due",
    kinds: { pet },
    en: [
      "does {pet:pet} need a jab",
      "which shots is {pet:pet} missing",
      "pet vaccinations [of {pet:pet}]",
      "are all animals vaccinated",
      "when does {pet:pet} have to be vaccinated again",
    ],
  },
  {
    line: "pets.weigh(pet: string, kg: number) Enter what a pet weighs",
    kinds: { pet },
    en: [
      "{pet:pet} has got to {kg:kilos}",
      "{pet:pet} weighs {kg:kilos}",
      "{pet:pet} is now {kg:kilos}",
      "put {pet:pet} on the scales: {kg:kilos}",
      "weight of {pet:pet} {kg:kilos}",
    ],
  },
  {
    line: "plants.care(plant: string, every_days: integer) Watering interval of a house plant",
    kinds: { plant: ["monstera", "ficus", "orchid", "aloe", "basil", "bonsai", "peace lily"] },
    en: [
      "{plant:plant}: water every {every_days:days}",
      "the {plant:plant} needs water every {every_days:days}",
      "remind me of the {plant:plant} every {every_days:days}",
      "water interval for the {plant:plant}: {every_days:days}",
      "my {plant:plant} should get water every {every_days:days}",
    ],
  },
  {
    line: "plants.identify(leaf: string, flower_colour?: string) Which plant it is, by its looks",
    kinds: { leaf: ["heart-shaped", "needle-like", "long and thin", "hairy", "jagged"] },
    en: [
      "there are {leaf:leaf} leaves [and {flower_colour:colour} petals] on this plant, do you know it",
      "which plant has {leaf:leaf} leaves [and {flower_colour:colour} flowers]",
      "what could it be: {leaf:leaf} leaves[, {flower_colour:colour} blossoms]",
      "i found something with {leaf:leaf} leaves[ and {flower_colour:colour} flowers], what is it",
      "identify a plant, leaves {leaf:leaf}[, flowers {flower_colour:colour}]",
    ],
  },
];
