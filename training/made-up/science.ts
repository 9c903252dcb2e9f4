import type { MadeUpTool } from "./tool.ts";

const sample = ["S-17", "S-204", "blood 3", "soil A", "core 12", "yeast 7b", "plasmid 4"];
const reagent = ["ethanol", "agarose", "PBS buffer", "Taq polymerase", "acetone", "trypsin", "glycerol"];
const star = ["M31", "Jupiter", "Vega", "Saturn", "NGC 7000", "Betelgeuse"];
const medicine = ["ibuprofen", "metformin", "vitamin d", "amoxicillin", "aspirin", "insulin", "iron tablets"];
const doctor = ["dr. weber", "Dr. Patel", "dr lopez", "doctor chen", "Dr. Novak"];

/** Laboratories, the sky and the body. */
export const scienceTools: readonly MadeUpTool[] = [
  {
    line: "samples.register(label: string, material: string, freezer?: string) New sample in the lab",
    kinds: {
      sample,
      material: ["blood", "soil", "saliva", "yeast", "rock", "dna"],
      freezer: ["F1", "freezer 2", "minus 80", "F7"],
    },
    en: [
      "{label:sample} has arrived, it's {material:material}[, goes into {freezer:freezer}]",
      "register {material:material} sample {label:sample} [in {freezer:freezer}]",
      "we got a new sample, {label:sample}, {material:material}[, it's in {freezer:freezer}]",
      "new sample {label:sample}: {material:material}[, {freezer:freezer}]",
      "book {label:sample} in as {material:material} [stored in {freezer:freezer}]",
    ],
  },
  {
    line: "samples.move(label: string, to: string) Sample goes to another freezer",
    kinds: { sample, freezer: ["F1", "freezer 2", "minus 80", "F7", "rack 3"] },
    en: [
      "move sample {label:sample} to {to:freezer}",
      "i put {label:sample} into {to:freezer}",
      "{label:sample} is now in {to:freezer}",
      "transfer {label:sample} over to {to:freezer}",
      "sample {label:sample} lives in {to:freezer} from now on",
    ],
  },
  {
    line: "samples.discard(label: string, reason?: string) Throw a sample away",
    kinds: { sample, reason: ["contaminated", "thawed", "expired", "mislabelled"] },
    en: [
      "we can't use {label:sample} any more[, it is {reason:reason}], chuck it",
      "throw {label:sample} away[, {reason:reason}]",
      "sample {label:sample} is useless[, it's {reason:quotedReason}], get rid of it",
      "discard {label:sample} [as {reason:reason}]",
      "{label:sample} goes in the bin[, reason: {reason:reason}]",
    ],
  },
  {
    line: "samples.locate(label: string) In which freezer a sample is",
    kinds: { sample },
    en: [
      "where is sample {label:sample}",
      "which freezer holds {label:sample}",
      "i can't find sample {label:sample}",
      "locate {label:sample}",
      "where did we put {label:sample}",
    ],
    de: ["wo ist die Probe {label:sample}"],
  },
  {
    line: "reagents.order(reagent: string, amount: number, unit: ml|l|g|kg) Order a chemical for the lab",
    kinds: { reagent, unit: { ml: "ml", litres: "l", grams: "g", kilos: "kg", g: "g", kg: "kg" } },
    en: [
      "stock up on {reagent:reagent}: {amount:count} {unit:unit}",
      "order {amount:count} {unit:unit} of {reagent:reagent}",
      "the lab needs {amount:count} {unit:unit} {reagent:reagent}",
      "we're running low on {reagent:reagent}, get {amount:count} {unit:unit}",
      "{amount:count} {unit:unit} {reagent:reagent} for the lab",
    ],
  },
  {
    line: "centrifuge.spin(rpm: integer, minutes: integer, cooling?: boolean) Spin what is in the centrifuge",
    kinds: { cooling: { cooled: true, "with cooling": true, "without cooling": false } },
    en: [
      "{minutes:minutes} in the centrifuge at {rpm:rpm}",
      "spin at {rpm:rpm} for {minutes:minutes}[, {cooling:cooling}]",
      "centrifuge {minutes:minutes} at {rpm:rpm} [{cooling:cooling}]",
      "run the centrifuge at {rpm:rpm}, {minutes:minutes}[, {cooling:cooling}]",
      "{rpm:rpm} for {minutes:minutes} please[, {cooling:cooling}]",
    ],
    zh: ["离心 {rpm:rpm} {minutes:minutes}"],
  },
  {
    line: "telescope.point(target: string) Point the telescope at an object",
    kinds: { star },
    en: [
      "point the telescope at {target:star}",
      "i want to look at {target:star}",
      "swing over to {target:star}",
      "show me {target:star} in the sky",
      "aim at {target:star}",
      "let's observe {target:star}",
    ],
    de: ["richte das Teleskop auf {target:star}"],
    es: ["apunta el telescopio a {target:star}"],
  },
  {
    line: "telescope.park() Telescope into its rest position",
    en: [
      "park the telescope",
      "we're done observing",
      "clouds are coming, put the telescope away",
      "telescope to rest",
      "observing night is over",
    ],
  },
  {
    line: "telescope.visible(after?: string, max_magnitude?: number) Objects that can be seen tonight",
    en: [
      "what can i see in the sky tonight [after {after:time}]",
      "which planets are up [after {after:time}]",
      "objects brighter than magnitude {max_magnitude:count} tonight",
      "anything worth observing [after {after:time}]",
      "what's visible tonight [up to magnitude {max_magnitude:count}]",
    ],
  },
  {
    line: "seismic.latest(min_magnitude?: number, region?: string) Latest earthquakes",
    kinds: { region: ["japan", "chile", "italy", "california", "iceland", "turkey"] },
    en: [
      "were there any earthquakes [in {region:region}]",
      "did the earth shake [in {region:region}]",
      "quakes [above {min_magnitude:count}] [in {region:region}]",
      "latest earthquakes stronger than {min_magnitude:count}",
      "seismic activity [in {region:region}]",
    ],
    es: ["ha habido terremotos"],
    zh: ["最近有地震吗"],
  },
  {
    line: "sightings.report(species: string, place: string, count?: integer) Report an animal that was seen",
    kinds: { species: ["kingfisher", "red fox", "stork", "wolf", "peregrine falcon", "hedgehog", "otter"] },
    en: [
      "i saw a {species:species} (in|near) {place:city}",
      "{count:count} {species:species} sighted near {place:city}",
      "report a {species:species} at {place:city}",
      "spotted {count:count} {species:species} near {place:city}",
      "sighting: {species:species}, {place:city}[, {count:count} of them]",
    ],
  },
  {
    line: "medication.taken(medicine: string, dose?: string, at?: string) Note that a medicine was taken",
    kinds: { medicine, dose: ["400 mg", "one tablet", "two pills", "10 ml", "half a tablet"] },
    en: [
      "i took my {medicine:medicine} [{at:atTime}]",
      "just had {dose:dose} of {medicine:medicine}",
      "{medicine:medicine} taken[, {dose:dose}][, {at:atTime}]",
      "swallowed {dose:dose} {medicine:medicine} [{at:atTime}]",
      "log {medicine:medicine}[, {dose:dose}]",
    ],
    de: ["ich habe {medicine:medicine} genommen"],
    es: ["ya me he tomado {medicine:medicine}"],
  },
  {
    line: "medication.refill(medicine: string, pharmacy?: string) Ask for a new prescription",
    kinds: { medicine, pharmacy: ["green cross", "city pharmacy", "boots", "walgreens"] },
    en: [
      "i'm running out of {medicine:medicine}",
      "refill {medicine:medicine} [at {pharmacy:pharmacy}]",
      "new prescription for {medicine:medicine}[, {pharmacy:pharmacy}]",
      "get me more {medicine:medicine} [from {pharmacy:pharmacy}]",
      "my {medicine:medicine} is nearly empty",
    ],
  },
  {
    line: "medication.missed(days?: integer) Doses that were forgotten",
    en: [
      "was i good about my pills [over the last {days:days}]",
      "did i forget any (pills|medicine) [in the last {days:days}]",
      "which doses did i miss",
      "have i skipped my medicine [in the past {days:days}]",
      "forgotten doses [of the last {days:days}]",
    ],
  },
  {
    line: "vitals.log_pressure(systolic: integer, diastolic: integer, pulse?: integer) Enter a blood pressure reading",
    en: [
      "the cuff says {systolic:systolic} over {diastolic:diastolic}[, heart rate {pulse:pulse}]",
      "blood pressure {systolic:systolic} over {diastolic:diastolic}[, pulse {pulse:pulse}]",
      "my pressure is {systolic:systolic} to {diastolic:diastolic}",
      "bp {systolic:systolic}/{diastolic:diastolic}[, pulse {pulse:pulse}]",
      "i measured {systolic:systolic} over {diastolic:diastolic} [with a pulse of {pulse:pulse}]",
    ],
    de: ["Blutdruck {systolic:systolic} zu {diastolic:diastolic}[, Puls {pulse:pulse}]"],
    es: ["tensión {systolic:systolic} {diastolic:diastolic}"],
  },
  {
    line: "vitals.log_weight(kg: number, date?: string) Enter a body weight",
    en: [
      "i weigh {kg:bodyKilos} [{date:pastDay}]",
      "my weight is {kg:bodyKilos}",
      "the scales say {kg:bodyKilos}",
      "weight {kg:bodyKilos}[, {date:pastDay}]",
      "stepped on the scales[ {date:pastDay}]: {kg:bodyKilos}",
    ],
    de: ["ich wiege {kg:bodyKilos}"],
    zh: ["我的体重是{kg:bodyKilos}"],
  },
  {
    line: "vitals.trend(measure: weight|pressure|pulse, weeks?: integer) How a body value developed",
    kinds: { measure: { weight: "weight", "blood pressure": "pressure", pulse: "pulse", "heart rate": "pulse" } },
    en: [
      "my {measure:measure} over the past {weeks:weeks}",
      "how has my {measure:measure} changed [over the last {weeks:weeks}]",
      "{measure:measure} trend [of {weeks:weeks}]",
      "is my {measure:measure} getting better",
      "show how my {measure:measure} developed [in {weeks:weeks}]",
    ],
  },
  {
    line: "clinic.book(doctor: string, date: string, reason?: string) Get an appointment with a doctor",
    kinds: { doctor, reason: ["back pain", "check-up", "skin rash", "vaccination", "sore throat"] },
    en: [
      "i need to see {doctor:doctor} {date:onDate} [about {reason:reason}]",
      "get me in with {doctor:doctor} {date:onDate}",
      "doctor's appointment with {doctor:doctor} {date:onDate}[: {reason:reason}]",
      "can {doctor:doctor} see me {date:onDate}",
      "make an appointment at {doctor:doctor} {date:onDate}[, {reason:reason}]",
    ],
    es: ["pide cita con {doctor:doctor} {date:onDate}"],
  },
  {
    line: "clinic.cancel(doctor: string, date?: string) Call off an appointment with a doctor",
    kinds: { doctor },
    en: [
      "i feel fine again, so i won't go to {doctor:doctor} [{date:onDate}]",
      "cancel my appointment with {doctor:doctor} [{date:onDate}]",
      "i can't go to {doctor:doctor} [{date:onDate}]",
      "tell {doctor:doctor} i'm not coming [{date:onDate}]",
      "no need to see {doctor:doctor} any more",
    ],
  },
  {
    line: "diet.log_meal(what: string, calories?: integer, meal?: breakfast|lunch|dinner|snack) Note what was eaten",
    kinds: {
      what: ["two slices of toast", "tomato soup", "porridge", "chicken salad", "scrambled eggs", "fish and rice"],
      meal: { breakfast: "breakfast", lunch: "lunch", dinner: "dinner", "a snack": "snack", supper: "dinner" },
    },
    en: [
      "i had {what:what} [for {meal:meal}]",
      "ate {what:what}[, {calories:calories}]",
      "food diary: {what:what}[, {calories:calories}]",
      "log {what:what} [as {meal:meal}]",
      "{what:what} [for {meal:meal}], {calories:calories}",
    ],
  },
  {
    line: "sleep.log(hours: number, quality?: integer) Enter how one slept",
    en: [
      "went to bed late and got {hours:hours}[, quality {quality:stars}]",
      "i slept {hours:hours}[, quality {quality:stars}]",
      "log {hours:hours} of sleep",
      "last night: {hours:hours} of sleep[, i'd give it {quality:stars}]",
      "only got {hours:hours} of shut-eye",
    ],
    de: ["ich habe {hours:hours} geschlafen"],
  },
];
