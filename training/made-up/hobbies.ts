import type { MadeUpTool } from "./tool.ts";

const track = ["drums", "lead vocal", "bass", "guitar 2", "synth pad", "choir", "snare"];
const game = ["Catan", "Azul", "Carcassonne", "Risk", "Gloomhaven", "Codenames"];

/** The music studio and what people do for fun. */
export const hobbyTools: readonly MadeUpTool[] = [
  {
    line: "mixer.fader(track: string, db: number) Set the level of a track",
    kinds: { track },
    en: [
      "{track:track} should sit at {db:decibels}",
      "{track:track} at {db:decibels}",
      "set the fader of {track:track} to {db:decibels}",
      "put the {track:track} at {db:decibels}",
      "bring {track:track} to {db:decibels}",
    ],
  },
  {
    line: "mixer.mute(track: string, muted: boolean) Mute or unmute a track",
    kinds: { track, how: { mute: true, unmute: false } },
    en: ["{muted:how} the {track:track}", "{muted:how} {track:track}"],
    fixed: [
      { arguments: { muted: true }, en: ["i don't want to hear the {track:track}", "silence the {track:track}"] },
      {
        arguments: { muted: false },
        en: ["let the {track:track} be heard again", "bring the muted {track:track} back in"],
      },
    ],
  },
  {
    line: "mixer.pan(track: string, side: left|right|centre, percent?: integer) Place a track in the stereo field",
    kinds: { track, side: { left: "left", right: "right" } },
    en: [
      "pan the {track:track} {percent:percent} to the {side:side}",
      "{track:track} to the {side:side}",
      "move {track:track} over to the {side:side} [by {percent:percent}]",
    ],
    fixed: [
      { arguments: { side: "centre" }, en: ["put the {track:track} in the middle", "{track:track} dead centre"] },
    ],
  },
  {
    line: "metronome.start(bpm: integer, beats?: integer, accent?: boolean) Metronome click at a tempo",
    kinds: { accent: { "with an accent": true, "accent on one": true, "without accent": false } },
    en: [
      "beat time for me, {bpm:bpm}",
      "give me a click at {bpm:bpm}[, {beats:count} beats][, {accent:accent}]",
      "metronome {bpm:bpm} [{accent:accent}]",
      "i want to practise at {bpm:bpm}[, {accent:accent}]",
      "tick at {bpm:bpm}[, {beats:count} beats to the bar]",
    ],
  },
  {
    line: "instruments.tune(instrument: string, tuning?: string) Tuner for an instrument",
    kinds: {
      instrument: ["guitar", "violin", "ukulele", "banjo", "cello"],
      tuning: ["drop d", "open g", "DADGAD", "440 hz"],
    },
    en: [
      "get my {instrument:instrument} in tune [in {tuning:tuning}]",
      "my {instrument:instrument} is out of tune",
      "tune the {instrument:instrument} [to {tuning:tuning}]",
      "help me tune my {instrument:instrument}[, {tuning:tuning}]",
      "the {instrument:instrument} sounds off, get the tuner out[, {tuning:tuning}]",
    ],
    de: ["stimm meine {instrument:instrument}"],
  },
  {
    line: "boardgames.lend(game: string, to: string, until?: string) Note that a game was lent out",
    kinds: { game },
    en: [
      "note that {to:person} has got {game:game} [until {until:date}]",
      "i lent {game:game} to {to:person} [until {until:date}]",
      "{to:person} has borrowed my {game:game} [until {until:date}]",
      "{game:game} is at {to:person}'s place",
      "{to:person} took {game:game} home",
    ],
    es: ["le presté {game:game} a {to:person}"],
  },
  {
    line: "boardgames.who_has(game: string) Who borrowed a game",
    kinds: { game },
    en: [
      "do you know who took {game:game}",
      "who has my {game:game}",
      "where did {game:game} end up",
      "to whom did i lend {game:game}",
      "my {game:game} is gone, who took it",
    ],
  },
  {
    line: "boardgames.suggest(players: integer, max_minutes?: integer) A game that fits the round",
    en: [
      "which game works with {players:count} [and is over in {max_minutes:minutes}]",
      "what could {players:count} of us play [in {max_minutes:minutes}]",
      "a game for {players:count} [that takes at most {max_minutes:minutes}]",
      "we are {players:count} and bored[, we have {max_minutes:minutes}]",
      "suggest something to play for {players:count} people [under {max_minutes:minutes}]",
    ],
  },
  {
    line: "dice.roll(sides?: integer, count?: integer) Roll dice",
    kinds: { sides: { d20: 20, d6: 6, d12: 12, d8: 8, d100: 100 } },
    en: [
      "roll a {sides:sides}",
      "roll {count:count} dice",
      "throw {count:count} {sides:sides}",
      "roll the dice",
      "{count:count} {sides:sides} please",
      "let the dice decide",
    ],
    de: ["würfle"],
    es: ["tira {count:count} dados", "tira los dados"],
    zh: ["掷骰子"],
  },
  {
    line: "knitting.row(project: string, rows?: integer) Count knitted rows",
    kinds: { project: ["blue scarf", "baby blanket", "wool socks", "cardigan", "bobble hat"] },
    en: [
      "count {rows:count} rows for the {project:project}",
      "{rows:count} more rows on the {project:project}",
      "i finished {rows:count} rows of the {project:project}",
      "knitted {rows:count} rows of the {project:project}",
      "{project:project}: plus {rows:count} rows",
    ],
  },
  {
    line: "family_tree.add_person(name: string, born?: integer, died?: integer, place?: string) Add an ancestor",
    en: [
      "new ancestor: {name:fullName}[, {born:pastYear}][, from {place:city}]",
      "add {name:fullName}[, born {born:pastYear}][ in {place:city}]",
      "i found another ancestor, {name:fullName}[, born {born:pastYear}][, died {died:laterYear}]",
      "{name:fullName} [{born:pastYear} - {died:laterYear}] belongs in the family tree",
      "family tree: {name:fullName}[ of {place:city}][, born {born:pastYear}]",
    ],
  },
  {
    line: "family_tree.link(child: string, parent: string) Say who is whose child",
    en: [
      "{parent:fullName} had a child, {child:fullName}",
      "{child:fullName} is a child of {parent:fullName}",
      "{parent:fullName} was a parent of {child:fullName}",
      "the father of {child:fullName} was {parent:fullName}",
      "link {child:fullName} to their parent {parent:fullName}",
    ],
  },
];
