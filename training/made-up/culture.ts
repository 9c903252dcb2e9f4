import type { MadeUpTool } from "./tool.ts";

const work = [
  "Water Lilies",
  "bronze horse",
  "Roman vase",
  "Mona Lisa",
  "inv. 774",
  "blue mask",
  "Tyrannosaurus skull",
];
const film = ["Alien", "Casablanca", "Parasite", "Amélie", "Inception", "Metropolis", "Spirited Away"];
const lot = ["lot 14", "lot 203", "lot 7", "lot 88"];

/** Museums, cinemas and collections. */
export const cultureTools: readonly MadeUpTool[] = [
  {
    line: "exhibits.move(object: string, hall: string) Museum piece to another hall",
    kinds: { work, hall: ["hall 2", "east gallery", "depot", "room of mirrors", "hall of fame"] },
    en: [
      "hang {object:quotedWork} in the {hall:hall}",
      "move {object:quotedWork} to the {hall:hall}",
      "{object:work} goes to the {hall:hall}",
      "{object:quotedWork} will be shown in the {hall:hall} from now on",
      "bring {object:work} over to the {hall:hall}",
    ],
  },
  {
    line: "exhibits.lend(object: string, museum: string, until: string, insured_for?: number) Lend a piece to another museum",
    kinds: { work, museum: ["Louvre", "city museum", "Tate", "Albertina", "Prado"] },
    en: [
      "the {museum:museum} may borrow {object:work} until {until:date}",
      "until {until:date} {object:quotedWork} is at the {museum:museum}[, insure it for {insured_for:money}]",
      "lend {object:quotedWork} to the {museum:museum} until {until:date}[, insured for {insured_for:money}]",
      "the {museum:museum} gets {object:work} until {until:date}",
      "loan of {object:work} to the {museum:museum}, back by {until:date}[, insurance {insured_for:money}]",
    ],
  },
  {
    line: "exhibits.search(artist?: string, century?: integer, on_display?: boolean) Search the collection of the museum",
    kinds: {
      centuryName: { "17th": 17, "19th": 19, "20th": 20, fifteenth: 15 },
      artist: ["Monet", "Dürer", "Frida Kahlo", "Vermeer", "Goya"],
      shown: { "that are on display": true, "in storage": false, "that visitors can see": true },
    },
    en: [
      "which pieces by {artist:artist} do we have [{on_display:shown}]",
      "works by {artist:artist} [{on_display:shown}]",
      "what does the museum own from the {century:centuryName} century",
      "search the collection for {artist:artist}",
      "museum pieces {on_display:shown} by {artist:artist}",
    ],
  },
  {
    line: "tours.book(language: string, people: integer, date: string, theme?: string) Guided tour of the museum",
    kinds: {
      language: ["english", "french", "german", "mandarin", "sign language"],
      theme: ["dinosaurs", "impressionists", "ancient Egypt", "spaceflight"],
    },
    en: [
      "can somebody guide {people:count} of us in {language:language} {date:onDate} [on {theme:theme}]",
      "a guided tour in {language:language} for {people:count} {date:onDate} [about {theme:theme}]",
      "book a {language:language} tour {date:onDate}, we're {people:count}[, theme {theme:theme}]",
      "{people:count} people want to be shown round the museum in {language:language} {date:onDate}",
      "tour {date:onDate}: {language:language}, {people:count} people[, {theme:theme}]",
    ],
  },
  {
    line: "cinema.showtimes(film?: string, date?: string) When films are shown",
    kinds: { film },
    en: [
      "when is {film:film} on [{date:onDate}]",
      "what's playing at the cinema [{date:onDate}]",
      "showtimes [for {film:film}] [{date:onDate}]",
      "can i see {film:film} at the pictures [{date:onDate}]",
      "which movies are on [{date:onDate}]",
    ],
    de: ["wann läuft {film:film} [{date:date}]"],
    es: ["a qué hora ponen {film:film}"],
    zh: ["[{date:date}]电影院放什么"],
  },
  {
    line: "cinema.buy(film: string, time: string, seats: integer, row?: string) Buy cinema tickets",
    kinds: { film, row: ["row F", "row 12", "back row"] },
    en: [
      "reserve {seats:count} places for {film:film} {time:atTime}[ in {row:row}]",
      "{seats:count} tickets for {film:film} {time:atTime}[, {row:row}]",
      "get us {seats:count} seats for {film:film} {time:atTime} [in the {row:row}]",
      "{seats:count} of us want to watch {film:film} {time:atTime}",
      "buy {seats:count} for {film:film}, {time:time}[, {row:row}]",
    ],
    de: ["{seats:count} Karten für {film:film} {time:atTime}"],
    es: ["{seats:count} entradas para {film:film} {time:atTime}"],
  },
  {
    line: "watchlist.add(title: string, who_recommended?: string) Remember a film or series to watch",
    kinds: { film },
    en: [
      "don't let me forget to see {title:film}",
      "i want to watch {title:film} some day",
      "{who_recommended:person} says i should see {title:film}",
      "put {title:film} on my watchlist[, {who_recommended:person} recommended it]",
      "films to see: {title:film}",
    ],
  },
  {
    line: "watchlist.rate(title: string, stars: integer, review?: string) Rate a film that was seen",
    kinds: { film },
    en: [
      "{title:film}: {stars:stars} from me",
      "{title:film} gets {stars:stars} [with the review {review:quotedRemark}]",
      "i'd give {title:film} {stars:stars}",
      "rate {title:film} {stars:stars}[, {review:quotedRemark}]",
      "saw {title:film}: {stars:stars}[, {review:quotedRemark}]",
    ],
    zh: ["给 {title:film} 打{stars:stars}"],
  },
  {
    line: "auction.bid(lot: string, amount: number, hidden?: boolean) Bid at the auction",
    kinds: { lot, hidden: { secretly: true, "as a secret bid": true } },
    en: [
      "go up to {amount:money} for {lot:lot} [{hidden:hidden}]",
      "bid {amount:money} on {lot:lot} [{hidden:hidden}]",
      "offer {amount:money} for {lot:lot} [{hidden:hidden}]",
      "i'd pay {amount:money} for {lot:lot}",
      "{amount:money} for {lot:lot}!",
    ],
    es: ["ofrece {amount:money} por {lot:lot}"],
  },
  {
    line: "auction.watch(lot: string) Follow a lot without bidding",
    kinds: { lot },
    en: [
      "i don't want to bid yet, just follow {lot:lot}",
      "keep an eye on {lot:lot}",
      "i'm curious about what {lot:lot} goes for, follow it",
      "watch {lot:lot}",
      "let me know what happens with {lot:lot}",
    ],
  },
  {
    line: "coins.add(coin: string, year?: integer, condition?: poor|good|mint, paid?: number) Coin for one's collection",
    kinds: {
      coin: ["silver dollar", "krugerrand", "1 franc", "sovereign", "maria theresa thaler"],
      condition: { mint: "mint", good: "good", poor: "poor", worn: "poor" },
    },
    en: [
      "got hold of a {coin:coin}[, {condition:condition}][, paid {paid:money}]",
      "i bought a {coin:coin} [from {year:pastYear}][ in {condition:condition} condition][ for {paid:money}]",
      "add a {coin:coin}[, {year:pastYear}][, condition {condition:condition}] to my coins",
      "new coin: {coin:coin}[, {year:pastYear}][, {condition:condition}]",
      "my collection has a new {coin:coin} [of {year:pastYear}]",
    ],
  },
  {
    line: "coins.worth(coin?: string) What coins are worth",
    kinds: { coin: ["silver dollar", "krugerrand", "1 franc", "sovereign", "maria theresa thaler"] },
    en: [
      "how much could i sell my {coin:coin} for",
      "what's my {coin:coin} worth",
      "how valuable is my coin collection",
      "what would i get for the {coin:coin}",
      "current value of my {coin:coin}",
    ],
  },
];
