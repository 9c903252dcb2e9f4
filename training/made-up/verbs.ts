import type { Call, Tool } from "#contracts/tools";
import type { Piece } from "../expand.ts";
import type { Random } from "../random.ts";
import * as words from "../words.ts";

// Narrow tools: one of ten verbs on one of some things. Their names, words and parameters are made by chance.

/** Things that tools are about: singular, plural. */
export const things: readonly (readonly [one: string, many: string])[] = [
  ["lamp", "lamps"], ["plant", "plants"], ["pet", "pets"], ["ticket", "tickets"], ["door", "doors"],
  ["customer", "customers"], ["order", "orders"], ["book", "books"], ["loan", "loans"], ["room", "rooms"],
  ["booking", "bookings"], ["trip", "trips"], ["car", "cars"], ["bicycle", "bicycles"], ["medicine", "medicines"],
  ["workout", "workouts"], ["meal", "meals"], ["coupon", "coupons"], ["camera", "cameras"], ["sensor", "sensors"],
  ["heater", "heaters"], ["blind", "blinds"], ["robot", "robots"], ["sprinkler", "sprinklers"], ["playlist", "playlists"],
  ["episode", "episodes"], ["channel", "channels"], ["poll", "polls"], ["invoice", "invoices"], ["expense", "expenses"],
  ["deal", "deals"], ["seat", "seats"], ["flight", "flights"], ["parcel", "parcels"], ["vote", "votes"],
  ["badge", "badges"], ["lesson", "lessons"], ["quiz", "quizzes"], ["flashcard", "flashcards"], ["star", "stars"],
  ["aquarium", "aquariums"], ["drone", "drones"], ["vineyard", "vineyards"], ["beehive", "beehives"], ["model train", "model trains"],
]; // prettier-ignore

const names = [
  ...["red", "blue", "kitchen", "hallway", "garage", "front", "rex", "luna", "alpha", "beta", "north", "south"],
  ...["morning", "evening", "summer", "winter", "green tea", "room 12", "number 7", "old oak", "big bear", "gold"],
  ...["mr miller", "aunt jane", "the blue one", "team a", "level 3", "sunset", "river", "table 4"],
];
const levels = [
  ["low", "medium", "high"],
  ["small", "large"],
  ["red", "green", "white"],
  ["day", "week", "month"],
  ["left", "right"],
  ["cold", "warm", "hot"],
  ["draft", "final"],
] as const;

/** A tool of a narrow kind, with one way to ask for it at a time. */
export interface MadeUp {
  readonly name: string;
  readonly tool: Pick<Tool, "about" | "parameters">;
  ask(random: Random): { readonly pieces: readonly Piece[]; readonly arguments: Call["arguments"] };
}

type Verb = (one: string, many: string, area: string, random: Random) => MadeUp;

const text = (said: string): Piece => ({ text: said, slot: false });
const slot = (said: string | number): Piece => ({ text: String(said), slot: true });
const object = (properties: object, required: readonly string[]): object => ({
  type: "object",
  additionalProperties: false,
  properties,
  ...(required.length === 0 ? {} : { required }),
});
const string = { type: "string" };
const integer = { type: "integer" };

/** What can be done with a thing. */
export const verbs: readonly Verb[] = [
  (_one, many, area, random) => ({
    name: `${area}.${random.pick(["list", "show_all", "all"])}`,
    tool: {
      about: random.pick([`List the ${many}`, `Show all ${many}`, `Which ${many} there are`]),
      parameters: object({}, []),
    },
    ask: (random) => ({
      pieces: [
        text(
          random.pick([
            `list my ${many}`,
            `show me all ${many}`,
            `what ${many} do i have`,
            `which ${many} are there`,
            `${many}`,
            `give me the list of ${many}`,
          ]),
        ),
      ],
      arguments: {},
    }),
  }),
  (one, _many, area, random) => {
    const key = random.pick(["name", "title", "label", "what"]);
    return {
      name: `${area}.${random.pick(["add", "create", "new"])}`,
      tool: {
        about: random.pick([`Add a ${one}`, `Create a new ${one}`]),
        parameters: object({ [key]: string }, [key]),
      },
      ask: (random) => {
        const value = random.pick(names);
        const [before, after] = random.pick([
          [`add a ${one} called `, ""], [`new ${one} `, ""], [`create the ${one} `, ""], [`i have a new ${one}, `, ", put it in"],
          [`make a ${one} named `, ""], ["put ", ` on my list of ${one}s`],
        ] as const); // prettier-ignore
        return { pieces: [text(before), slot(value), text(after)], arguments: { [key]: value } };
      },
    };
  },
  (one, _many, area, random) => {
    const key = random.pick(["name", one.replace(" ", "_"), "id"]);
    return {
      name: `${area}.${random.pick(["remove", "delete", "cancel"])}`,
      tool: {
        about: random.pick([`Remove a ${one}`, `Delete a ${one}`, `Cancel a ${one}`]),
        parameters: object({ [key]: string }, [key]),
      },
      ask: (random) => {
        const value = random.pick(names);
        const [before, after] = random.pick([
          [`remove the ${one} `, ""], ["delete ", ` from the ${one}s`], [`cancel the ${one} `, ""], [`get rid of the ${one} `, ""],
          [`i no longer need the ${one} `, ""], [`drop ${one} `, ""],
        ] as const); // prettier-ignore
        return { pieces: [text(before), slot(value), text(after)], arguments: { [key]: value } };
      },
    };
  },
  (one, _many, area, random) => {
    const key = random.pick(["name", one.replace(" ", "_"), "which"]);
    return {
      name: `${area}.${random.pick(["status", "show", "get", "info"])}`,
      tool: {
        about: random.pick([`Show one ${one}`, `How a ${one} is doing`, `Details of a ${one}`]),
        parameters: object({ [key]: string }, [key]),
      },
      ask: (random) => {
        const value = random.pick(names);
        const [before, after] = random.pick([
          [`how is the ${one} `, " doing"], [`show the ${one} `, ""], [`tell me about the ${one} `, ""], [`details of ${one} `, ""],
          [`what about the ${one} `, ""], [`look up ${one} `, ""],
        ] as const); // prettier-ignore
        return { pieces: [text(before), slot(value), text(after)], arguments: { [key]: value } };
      },
    };
  },
  (one, many, area, random) => {
    const key = random.pick(["query", "text", "words"]);
    return {
      name: `${area}.${random.pick(["search", "find"])}`,
      tool: {
        about: random.pick([`Search the ${many}`, `Find ${many} by words`]),
        parameters: object({ [key]: string }, [key]),
      },
      ask: (random) => {
        const value = random.pick(random.chance(0.5) ? words.searchWords : names);
        const [before, after] = random.pick([
          [`search the ${many} for `, ""], [`find ${many} with `, " in them"], ["look for ", ` in my ${many}`], [`is there a ${one} about `, ""],
        ] as const); // prettier-ignore
        return { pieces: [text(before), slot(value), text(after)], arguments: { [key]: value } };
      },
    };
  },
  (one, _many, area, random) => {
    const [key, amount] = [
      random.pick(["name", one.replace(" ", "_")]),
      random.pick(["percent", "level", "count", "minutes", "degrees"]),
    ];
    return {
      name: `${area}.set_${amount}`,
      tool: {
        about: `Set the ${amount} of a ${one}`,
        parameters: object({ [key]: string, [amount]: integer }, [key, amount]),
      },
      ask: (random) => {
        const [value, number] = [random.pick(names), random.integer(1, 100)];
        const [a, b, c] = random.pick([
          [`set the ${amount} of the ${one} `, " to ", ""], [`set ${one} `, " to ", ` ${amount}`], [`change the ${one} `, ` to a ${amount} of `, ""],
          [`i want the ${one} `, " at ", ` ${amount}`],
        ] as const); // prettier-ignore
        return {
          pieces: [text(a), slot(value), text(b), slot(number), text(c)],
          arguments: { [key]: value, [amount]: number },
        };
      },
    };
  },
  (one, _many, area, random) => {
    const [key, mode, choices] = [
      random.pick(["name", one.replace(" ", "_")]),
      random.pick(["mode", "kind", "setting"]),
      random.pick(levels),
    ];
    return {
      name: `${area}.set_${mode}`,
      tool: {
        about: `Set the ${mode} of a ${one}`,
        parameters: object({ [key]: string, [mode]: { enum: [...choices] } }, [key, mode]),
      },
      ask: (random) => {
        const [value, choice] = [random.pick(names), random.pick(choices)];
        const [a, b] = random.pick([
          [`set the ${one} `, " to "],
          [`make the ${one} `, " "],
          [`switch ${one} `, " to "],
        ] as const);
        return { pieces: [text(a), slot(value), text(b), slot(choice)], arguments: { [key]: value, [mode]: choice } };
      },
    };
  },
  (one, _many, area, random) => {
    const [key, limit] = [random.pick(["name", "title"]), random.pick(["minutes", "price", "number", "year"])];
    return {
      name: `${area}.${random.pick(["record", "log", "note_down"])}`,
      tool: {
        about: random.pick([`Record a ${one}`, `Log a ${one}`]),
        parameters: object({ [key]: string, [limit]: integer }, [key]),
      },
      ask: (random) => {
        const [value, number] = [random.pick(names), random.integer(1, 200)];
        const begin = random.pick([`record the ${one} `, `log a ${one} `, `note down the ${one} `]);
        if (random.chance(0.5)) return { pieces: [text(begin), slot(value)], arguments: { [key]: value } };
        return {
          pieces: [text(begin), slot(value), text(`, ${limit} `), slot(number)],
          arguments: { [key]: value, [limit]: number },
        };
      },
    };
  },
  (one, _many, area, random) => {
    const on = random.chance(0.5);
    const key = random.pick(["name", one.replace(" ", "_")]);
    return {
      name: `${area}.${on ? random.pick(["start", "turn_on"]) : random.pick(["stop", "turn_off"])}`,
      tool: { about: on ? `Start a ${one}` : `Stop a ${one}`, parameters: object({ [key]: string }, [key]) },
      ask: (random) => {
        const value = random.pick(names);
        const before = random.pick(
          on
            ? [`start the ${one} `, `turn on the ${one} `, `switch on ${one} `]
            : [`stop the ${one} `, `turn off the ${one} `, `halt ${one} `],
        );
        return { pieces: [text(before), slot(value)], arguments: { [key]: value } };
      },
    };
  },
];
