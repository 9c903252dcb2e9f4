import type { MadeUpTool } from "./tool.ts";

/** What cooks, shows and feeds. */
export const applianceTools: readonly MadeUpTool[] = [
  {
    line: "aquarium.feed(tank: string, portions?: integer) Feed the fish",
    kinds: { tank: ["big tank", "reef tank", "guppy tank", "nursery tank", "tank 2", "koi pond"] },
    en: [
      "feed the fish in the {tank:tank}",
      "give the {tank:tank} {portions:count} portions",
      "the fish in the {tank:tank} are hungry",
      "{portions:count} portions of food for the {tank:tank}",
      "food for the {tank:tank} please",
    ],
    de: ["füttere die Fische im {tank:tank}"],
  },
  {
    line: "aquarium.log_water(tank: string, ph?: number, temp?: number) Write down measured water values",
    kinds: { tank: ["big tank", "reef tank", "guppy tank", "nursery tank", "tank 2", "koi pond"] },
    en: [
      "the {tank:tank} has ph {ph:ph} [and {temp:degrees}]",
      "log ph {ph:ph} for the {tank:tank}",
      "measured {temp:degrees} in the {tank:tank}[, ph {ph:ph}]",
      "water values of the {tank:tank}: ph {ph:ph}, {temp:degrees}",
      "i just tested the {tank:tank}, ph is {ph:ph}",
    ],
  },
  {
    line: "coffee.brew(drink: espresso|cappuccino|filter|latte, cups?: integer, strong?: boolean) Make coffee",
    kinds: {
      drink: { espresso: "espresso", cappuccino: "cappuccino", "filter coffee": "filter", latte: "latte" },
      strong: { strong: true, "extra strong": true, weak: false, "not too strong": false },
    },
    en: [
      "make me (a|an) {drink:drink}",
      "{cups:count} {drink:drink}[, {strong:strong}]",
      "brew {cups:count} cups of {drink:drink}[, {strong:strong} please]",
      "i'd love (a|one more) {drink:drink}[, {strong:strong}]",
      "{drink:drink}[, {strong:strong}]",
    ],
    de: ["mach mir einen {drink:drink}", "{cups:count} {drink:drink} bitte"],
    es: ["prepárame un {drink:drink}"],
    zh: ["来一杯 {drink:drink}"],
  },
  {
    line: "coffee.supplies() Beans, water and milk left in the machine",
    en: [
      "are there enough beans in the coffee machine",
      "does the coffee machine need water",
      "how much milk is left in the coffee machine",
      "what's running low in the coffee maker",
      "do i have to refill the coffee machine",
    ],
    de: ["sind noch Bohnen in der Kaffeemaschine"],
  },
  {
    line: "oven.heat(celsius: integer, mode?: fan|grill|bottom) Heat the oven",
    kinds: { mode: { "with the fan": "fan", "fan on": "fan", "grill only": "grill", "bottom heat": "bottom" } },
    en: [
      "preheat the oven to {celsius:ovenDegrees}[, {mode:mode}]",
      "oven at {celsius:ovenDegrees}[, {mode:mode}]",
      "get the oven to {celsius:ovenDegrees}, i'm baking bread",
      "i need the oven {celsius:ovenDegrees} hot[, {mode:mode}]",
      "{celsius:ovenDegrees} in the oven[, {mode:mode}]",
    ],
    de: ["heiz den Ofen auf {celsius:ovenDegrees} vor"],
    es: ["precalienta el horno a {celsius:ovenDegrees}"],
  },
  {
    line: "oven.off() Switch off the oven",
    en: [
      "turn the oven off",
      "oven off",
      "the cake is done, no more heat in the oven",
      "i think i left the oven on",
      "shut down the oven",
    ],
    es: ["apaga el horno"],
  },
  {
    line: "tv.channel(channel: string) Switch the television to a channel",
    kinds: { channel: ["bbc one", "channel 4", "arte", "cnn", "eurosport", "nickelodeon", "discovery", "itv"] },
    en: [
      "put {channel:channel} on",
      "switch the tv to {channel:channel}",
      "change the channel to {channel:channel}",
      "i want to watch {channel:channel}",
      "zap to {channel:channel}",
    ],
    de: ["schalte den Fernseher auf {channel:channel}"],
    es: ["pon {channel:channel} en la tele"],
    zh: ["电视换到 {channel:channel}"],
  },
  {
    line: "tv.subtitles(on: boolean, language?: string) Subtitles on the television",
    kinds: { how: { on: true, off: false }, language: ["english", "french", "german", "spanish", "italian"] },
    en: ["subtitles {on:how}", "turn {on:how} the subtitles on the tv"],
    fixed: [
      {
        arguments: { on: true },
        en: [
          "show {language:language} subtitles",
          "i can't follow what they say on tv, give me [{language:language}] subtitles",
        ],
      },
      { arguments: { on: false }, en: ["get rid of the subtitles"] },
    ],
  },
];
