import type { MadeUpTool } from "./tool.ts";

const flight = ["LH 441", "BA2490", "KL 605", "UA88", "EK 231", "FR1822", "IB3170"];
const seat = ["12A", "7C", "23F", "1D", "30B"];
const hotel = ["Grand Hotel", "Seaview Inn", "hotel adler", "Plaza Royal", "Casa Luna", "pension huber"];
const station = ["Central Square", "harbour", "city hall", "museum island", "north bridge", "airport", "university"];

/** On the way. */
export const travelTools: readonly MadeUpTool[] = [
  {
    line: "trains.search(from: string, to: string, date?: string, direct?: boolean) Find train connections",
    kinds: { direct: { "without changing": true, "direct only": true, "with no changes": true } },
    en: [
      "trains from {from:city} to {to:city} [{date:onDate}] [{direct:direct}]",
      "how do i get from {from:city} to {to:city} by rail [{date:onDate}]",
      "is there a train to {to:city} from {from:city} [{date:onDate}]",
      "i have to be in {to:city}[ {date:onDate}], which trains go from {from:city}",
      "rail connections {from:city} - {to:city} [{direct:direct}]",
      "to {to:city} from {from:city} by train[, {direct:direct}]",
    ],
    de: ["Züge von {from:city} nach {to:city} [{date:onDate}]"],
    es: ["trenes de {from:city} a {to:city} [{date:onDate}]"],
    zh: ["[{date:date}]从 {from:city} 到 {to:city} 的火车"],
  },
  {
    line: "trains.book(train: string, class?: first|second, passengers?: integer) Buy tickets for one train",
    kinds: { train: ["ICE 571", "IC 2023", "TGV 9571", "RE 5", "S 12"], class: { first: "first", second: "second" } },
    en: [
      "book {train:train} [in {class:class} class] [for {passengers:count}]",
      "{passengers:count} tickets for the {train:train}[, {class:class} class]",
      "i'll take the {train:train}[, {class:class} class]",
      "buy a ticket for {train:train}",
      "get {passengers:count} of us on the {train:train}",
    ],
  },
  {
    line: "trains.delay(train: string) Is a train late?",
    kinds: { train: ["ICE 571", "IC 2023", "TGV 9571", "RE 5", "S 12"] },
    en: [
      "is {train:train} on time",
      "how late is {train:train}",
      "will {train:train} make it punctually",
      "{train:train} delayed?",
      "any delay on {train:train}",
    ],
    de: ["hat der {train:train} Verspätung"],
    es: ["va con retraso el {train:train}"],
  },
  {
    line: "flights.check_in(flight: string, seat?: string, bags?: integer) Check in for a flight",
    kinds: { flight, seat },
    en: [
      "check me in for {flight:flight}[, seat {seat:seat}][, {bags:count} bags]",
      "get my boarding pass for {flight:flight} [on seat {seat:seat}]",
      "check-in {flight:flight} [with {bags:count} suitcases]",
      "i'm flying with {flight:flight}, do the check-in[, {bags:count} bags]",
      "{flight:flight}: check in[, seat {seat:seat}]",
    ],
    es: ["haz el check-in de {flight:flight}"],
    zh: ["帮我值机 {flight:flight}[，座位 {seat:seat}]"],
  },
  {
    line: "flights.change_seat(flight: string, seat: string) Another seat on a flight",
    kinds: { flight, seat },
    en: [
      "move me to {seat:seat} on {flight:flight}",
      "i'd rather sit on {seat:seat} on flight {flight:flight}",
      "swap my seat on {flight:flight} for {seat:seat}",
      "{flight:flight}, i want {seat:seat} instead",
      "can i have {seat:seat} on {flight:flight}",
    ],
  },
  {
    line: "flights.gate(flight: string) Gate and boarding time of a flight",
    kinds: { flight },
    en: [
      "which gate does {flight:flight} leave from",
      "when does {flight:flight} board",
      "gate for {flight:flight}",
      "where do i have to go for {flight:flight}",
      "boarding time of {flight:flight}",
    ],
    de: ["von welchem Gate geht {flight:flight}"],
  },
  {
    line: "hotels.book(hotel: string, check_in: string, nights: integer, breakfast?: boolean) Book a hotel room",
    kinds: { hotel, breakfast: { "with breakfast": true, "without breakfast": false, "breakfast included": true } },
    en: [
      "book the {hotel:hotel} for {nights:nights} from {check_in:date} [{breakfast:breakfast}]",
      "a room at {hotel:hotel} from {check_in:date} for {nights:nights}[, {breakfast:breakfast}]",
      "{nights:nights} at {hotel:hotel} starting {check_in:date} [{breakfast:breakfast}]",
      "i'm staying {nights:nights} at {hotel:hotel}, arriving {check_in:onDate}, reserve it",
      "get me {nights:nights} in {hotel:hotel}[ {breakfast:breakfast}], check-in {check_in:date}",
    ],
    zh: ["订 {hotel:hotel}，{check_in:date}入住，{nights:nights}"],
  },
  {
    line: "hotels.extend(nights: integer) Stay longer in the hotel one is in",
    en: [
      "i'd like to stay {nights:nights} longer at the hotel",
      "extend my hotel stay by {nights:nights}",
      "add {nights:nights} to my room",
      "can i keep the hotel room for {nights:nights} more",
      "{nights:nights} more in this hotel please",
    ],
    de: ["ich bleibe {nights:nights} länger im Hotel"],
  },
  {
    line: "hotels.room_service(items: string[], room: integer) Bring food or things to a hotel room",
    kinds: { item: ["towels", "club sandwich", "bottle of water", "pillow", "tomato soup", "ice", "toothbrush"] },
    en: [
      "bring {items:manyItem} to room {room:roomNumber}",
      "room {room:roomNumber} would like {items:manyItem}",
      "{items:manyItem} for {room:roomNumber}",
      "room service for {room:roomNumber}: {items:manyItem}",
      "have {items:manyItem} sent up to {room:roomNumber}",
    ],
  },
  {
    line: "taxi.call(pickup: string, destination?: string, at?: string) Order a taxi",
    kinds: { station },
    en: [
      "a taxi from {pickup:street} [to {destination:station}] [{at:atTime}]",
      "pick me up at {pickup:street} [{at:atTime}]",
      "i need a cab [{at:atTime}] at {pickup:street}",
      "get me a ride from {pickup:street} to {destination:station}",
      "send a taxi to {pickup:street}[, i'm going to {destination:station}]",
    ],
    de: ["ein Taxi zur {pickup:street} [{at:atTime}]"],
    es: ["un taxi a {pickup:street} [{at:atTime}]"],
    zh: ["叫一辆出租车到 {pickup:street}"],
  },
  {
    line: "taxi.fare(from: string, to: string) Estimated price of a ride",
    kinds: { station },
    en: [
      "how expensive is it to ride from {from:station} to {to:street} by taxi",
      "what would a cab from {from:street} to {to:station} cost",
      "how much is a taxi to {to:station} from {from:street}",
      "taxi price {from:street} to {to:station}",
      "estimate the ride from {from:station} to {to:street}",
    ],
  },
  {
    line: "transit.next(stop: string, line?: string) Next departures at a stop",
    kinds: { stop: station, line: ["12", "U6", "N4", "tram 5", "38A"] },
    en: [
      "when does the next bus leave (from|at) {stop:stop}",
      "next {line:line} from {stop:stop}",
      "what leaves at {stop:stop} soon",
      "departures at {stop:stop} [for line {line:line}]",
      "how long do i have to wait at {stop:stop} [for the {line:line}]",
    ],
    de: ["wann fährt der nächste Bus ab {stop:stop}"],
    es: ["cuándo sale el próximo autobús de {stop:stop}"],
    zh: ["{stop:stop} 下一班车什么时候"],
  },
];
