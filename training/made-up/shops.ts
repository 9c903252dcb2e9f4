import type { MadeUpTool } from "./tool.ts";

const product = [
  "hiking boots",
  "usb hub",
  "desk lamp",
  "rain jacket",
  "olive oil",
  "yoga mat",
  "green socks",
  "tea kettle",
  "printer paper",
  "cat litter",
  "phone case",
];
const food = [
  "milk",
  "eggs",
  "butter",
  "rice",
  "frozen peas",
  "yoghurt",
  "flour",
  "apples",
  "chickpeas",
  "cheddar",
  "oat milk",
];
const dish = [
  "pizza margherita",
  "pad thai",
  "chicken curry",
  "veggie burger",
  "ramen",
  "falafel plate",
  "lasagne",
  "fish and chips",
];
const restaurant = ["bella roma", "golden dragon", "chez paul", "blue anchor", "sakura", "taj palace", "el patio"];

/** Shops and food. */
export const shopTools: readonly MadeUpTool[] = [
  {
    line: "shop.search(query: string, max_price?: number, in_stock?: boolean) Search the shop's products",
    kinds: { product, stock: { "that are in stock": true, "in stock only": true, "available now": true } },
    en: [
      "find {query:product} [under {max_price:money}]",
      "do you (have|sell) {query:product}",
      "look for {query:product} [{in_stock:stock}]",
      "i'm after {query:product}[, not more than {max_price:money}]",
      "show me {query:product} [below {max_price:money}] [{in_stock:stock}]",
      "which {query:product} can i buy [for less than {max_price:money}]",
    ],
    de: ["such {query:product} [unter {max_price:money}]"],
    es: ["busca {query:product} [por menos de {max_price:money}]"],
    zh: ["有没有 {query:product}", "找 {query:product}"],
  },
  {
    line: "shop.cart_add(product: string, quantity?: integer) Put a product into the cart",
    kinds: { product },
    en: [
      "put {quantity:count} {product:product} in my cart",
      "add {product:product} to the (cart|basket)",
      "{product:product} into the basket[, {quantity:count} of them]",
      "i'll take {quantity:count} of the {product:product}",
      "throw {product:product} in the cart",
    ],
    es: ["añade {product:product} al carrito"],
    zh: ["把 {product:product} 加入购物车"],
  },
  {
    line: "shop.cart_remove(product: string) Take a product out of the cart",
    kinds: { product },
    en: [
      "take the {product:product} out of my cart",
      "remove {product:product} from the basket",
      "i don't want the {product:product} any more, out of the cart with it",
      "drop the {product:product} from my cart",
      "the {product:product} can leave the basket",
    ],
  },
  {
    line: "shop.checkout(voucher?: string, express?: boolean) Pay for what is in the cart",
    kinds: {
      voucher: ["SAVE10", "WELCOME", "SPRING25", "VIP5"],
      express: { "with express delivery": true, express: true },
    },
    en: [
      "check out [with voucher {voucher:voucher}] [{express:express}]",
      "buy everything in my cart [{express:express}]",
      "i'm done shopping, (let me pay|ring it up) [with code {voucher:voucher}]",
      "place the order for my basket [{express:express}]",
      "pay for the cart, voucher {voucher:voucher}",
    ],
    de: ["zur Kasse[, Gutschein {voucher:voucher}]"],
  },
  {
    line: "returns.request(order_id: string, reason?: string) Send goods of an order back",
    kinds: { reason: ["too small", "wrong colour", "arrived broken", "not as described", "ordered by mistake"] },
    en: [
      "i want to (return|send back) order {order_id:ref} [because it was {reason:quotedReason}]",
      "return {order_id:ref}[, reason: {reason:reason}]",
      "start a return for {order_id:ref}[: {reason:reason}]",
      "{order_id:ref} goes back to the shop[, {reason:reason}]",
      "how about sending {order_id:ref} back[, it's {reason:quotedReason}]",
    ],
  },
  {
    line: "returns.progress(return_id: string) How far a return is",
    en: [
      "has my return {return_id:ref} been processed",
      "what's up with return {return_id:ref}",
      "when do i get my money back for return {return_id:ref}",
      "progress of return {return_id:ref}",
      "did they receive the goods of return {return_id:ref}",
    ],
  },
  {
    line: "parcels.track(number: string) Where a parcel is",
    kinds: { number: ["JD0144892", "1Z999AA1", "RR55120CN", "00340434", "LX7781"] },
    en: [
      "where is (my parcel|package) {number:number}",
      "track {number:number}",
      "has {number:number} left the depot yet",
      "when will shipment {number:number} arrive",
      "parcel {number:number}?",
    ],
    de: ["wo ist mein Paket {number:number}"],
    es: ["dónde está mi paquete {number:number}"],
    zh: ["我的快递 {number:number} 到哪了"],
  },
  {
    line: "parcels.redirect(number: string, to: string) Have a parcel delivered elsewhere",
    kinds: {
      number: ["JD0144892", "1Z999AA1", "RR55120CN", "00340434", "LX7781"],
      place: ["locker 12", "12 Mill Lane", "pickup point 7", "Packstation 104", "Station Road 3"],
    },
    en: [
      "deliver {number:number} to {to:place} instead",
      "i won't be home, send parcel {number:number} to {to:place}",
      "redirect {number:number} to {to:place}",
      "have {number:number} dropped off at {to:place}",
      "can {number:number} go to {to:place}",
    ],
  },
  {
    line: "pantry.add(item: string, quantity?: number, unit?: g|kg|ml|l|pieces, best_before?: string) Something new in the pantry",
    kinds: { food, unit: { kilos: "kg", grams: "g", litres: "l", kg: "kg", ml: "ml", g: "g" } },
    en: [
      "i put {quantity:count} {unit:unit} of {item:food} in the pantry[, good until {best_before:date}]",
      "stock up the pantry: {item:food}[, best before {best_before:date}]",
      "pantry now has {item:food}[, {quantity:count} {unit:unit}]",
      "bought {quantity:count} {unit:unit} of {item:food}, into the pantry with it",
      "add {item:food} to the pantry [with best before {best_before:date}]",
    ],
  },
  {
    line: "pantry.use(item: string, quantity?: number) Take something out of the pantry",
    kinds: { food },
    en: [
      "i used (up|) the {item:food} from the pantry",
      "took {quantity:count} {item:food} out of the pantry",
      "pantry: minus {quantity:count} {item:food}",
      "we finished the {item:food} in the pantry",
      "there's no {item:food} in the pantry any more, i ate it",
    ],
  },
  {
    line: "pantry.expiring(days?: integer) What in the pantry goes off soon",
    en: [
      "what (food|) in the pantry goes bad [in the next {days:days}]",
      "which food do i have to eat [within {days:days}] before it spoils",
      "anything about to expire in the pantry",
      "what's going off [in {days:days}]",
      "show pantry items that are nearly out of date",
    ],
    de: ["was in der Vorratskammer läuft [in {days:days}] ab"],
    es: ["qué caduca pronto en la despensa"],
  },
  {
    line: "tables.reserve(restaurant: string, people: integer, time: string, date?: string) Reserve a table",
    kinds: { restaurant },
    en: [
      "a table for {people:count} at {restaurant:restaurant} [{date:onDate}] {time:atTime}",
      "reserve {restaurant:restaurant} for {people:count} {time:atTime} [{date:onDate}]",
      "we are {people:count} and want to eat at {restaurant:restaurant} {time:atTime}[, {date:date}]",
      "get us into {restaurant:restaurant}[ {date:onDate}] {time:atTime}, {people:count} people",
      "book dinner for {people:count} at {restaurant:restaurant}, [{date:date}, ]{time:time}",
    ],
    es: ["mesa para {people:count} en {restaurant:restaurant} [{date:onDate}] {time:atTime}"],
    de: ["einen Tisch für {people:count} im {restaurant:restaurant} [{date:onDate}] {time:atTime}"],
    zh: ["在 {restaurant:restaurant} 订位，{people:count}个人，[{date:date} ]{time:time}"],
  },
  {
    line: "tables.cancel(restaurant: string) Cancel a table reservation",
    kinds: { restaurant },
    en: [
      "we can't make it to {restaurant:restaurant}, give the table back",
      "cancel our table at {restaurant:restaurant}",
      "no dinner at {restaurant:restaurant} after all",
      "call off the reservation at {restaurant:restaurant}",
      "tell {restaurant:restaurant} we aren't coming",
    ],
    de: ["storniere den Tisch im {restaurant:restaurant}"],
  },
  {
    line: "takeaway.order(dishes: string[], restaurant?: string, tip?: number) Order food to be delivered",
    kinds: { dish, restaurant },
    en: [
      "get me {dishes:manyDish} [from {restaurant:restaurant}]",
      "order {dishes:manyDish} [from {restaurant:restaurant}][, tip {tip:money}]",
      "i'm hungry: {dishes:manyDish}[ from {restaurant:restaurant}]",
      "have {dishes:manyDish} delivered [with a {tip:money} tip]",
      "we'd like {dishes:manyDish} brought here [from {restaurant:restaurant}]",
    ],
    es: ["pide {dishes:manyDish} [de {restaurant:restaurant}]"],
  },
  {
    line: "takeaway.where() Where the courier with the food is",
    en: [
      "where's my food",
      "how far away is the courier with my food",
      "is dinner on its way",
      "when does the delivery guy get here with the food",
      "i'm starving, has the courier left the restaurant",
    ],
    de: ["wo bleibt mein Essen"],
  },
];
