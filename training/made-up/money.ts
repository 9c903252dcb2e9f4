import type { MadeUpTool } from "./tool.ts";

const symbol = ["AAPL", "TSLA", "SAP", "NVDA", "msft", "BMW", "SHEL"];
const category = ["groceries", "eating out", "clothes", "transport", "hobbies", "coffee"];

/** Banks, budgets and shares. */
export const moneyTools: readonly MadeUpTool[] = [
  {
    line: "bank.balance(account?: string) Money in an account",
    kinds: { account: ["savings", "checking", "joint account", "business", "holiday fund"] },
    en: [
      "how much (money|) is on my {account:account}",
      "account balance",
      "what's in {account:account}",
      "am i broke",
      "show the balance [of {account:account}]",
      "how much money do i have in the bank",
    ],
    de: ["(wie ist mein Kontostand|wie viel Geld habe ich auf dem Konto)"],
    es: ["cuánto dinero tengo en la cuenta"],
    zh: ["我账户里还有多少钱"],
  },
  {
    line: "bank.transfer(amount: number, to: string, reference?: string) Send money to somebody",
    en: [
      "send {amount:money} to {to:person} [with the reference {reference:quotedTopic}]",
      "transfer {amount:money} to {to:person}",
      "pay {to:person} {amount:money} [for {reference:topic}]",
      "i owe {to:person} {amount:money}, send it",
      "{to:person} gets {amount:money} from me[, reference {reference:quotedTopic}]",
    ],
    de: ["überweise {to:person} {amount:money}"],
    es: ["manda {amount:money} a {to:person}"],
    zh: ["给 {to:person} 转{amount:money}"],
  },
  {
    line: "bank.block_card(card: debit|credit, lost?: boolean) Block a bank card",
    kinds: { card: { debit: "debit", credit: "credit" }, lost: { "it's lost": true, "i lost it": true } },
    en: [
      "block my {card:card} card[, {lost:lost}]",
      "freeze the {card:card} card",
      "my {card:card} card must not work any more",
      "nobody should be able to pay with my {card:card} card[, {lost:lost}]",
      "deactivate the {card:card} card",
    ],
  },
  {
    line: "budget.set_limit(category: string, amount: number, period?: weekly|monthly) Spending limit of a category",
    kinds: {
      category,
      period: { "a week": "weekly", "per week": "weekly", "a month": "monthly", monthly: "monthly" },
    },
    en: [
      "limit {category:category} to {amount:money} [{period:period}]",
      "i don't want to spend more than {amount:money} [{period:period}] on {category:category}",
      "budget for {category:category}: {amount:money} [{period:period}]",
      "cap {category:category} at {amount:money} [{period:period}]",
      "{amount:money} [{period:period}] for {category:category} and no more",
    ],
  },
  {
    line: "budget.spent(category?: string, month?: string) How much money was spent",
    kinds: {
      category,
      month: ["january", "may", "last month", "october", "june"],
    },
    en: [
      "how much (did i spend|went) on {category:category} [in {month:monthName}]",
      "my spending [on {category:category}] in {month:monthName}",
      "where did i end up with {category:category}",
      "total spent [on {category:category}]",
      "what have i blown on {category:category}",
    ],
  },
  {
    line: "stocks.quote(symbol: string) Price of a share",
    kinds: { symbol },
    en: [
      "what is {symbol:symbol} trading at",
      "price of {symbol:symbol}",
      "how's {symbol:symbol} doing on the market",
      "{symbol:symbol} quote",
      "what does a share of {symbol:symbol} cost",
    ],
    de: ["wie steht die Aktie {symbol:symbol}"],
    es: ["a cuánto está {symbol:symbol}"],
  },
  {
    line: "stocks.buy(symbol: string, shares: integer, limit?: number) Buy shares",
    kinds: { symbol },
    en: [
      "buy {shares:count} {symbol:symbol} [at no more than {limit:money}]",
      "get me {shares:count} shares of {symbol:symbol} [with a limit of {limit:money}]",
      "{shares:count} {symbol:symbol} shares for my portfolio",
      "invest in {shares:count} shares of {symbol:symbol}[, limit {limit:money}]",
      "i want {shares:count} more {symbol:symbol} shares",
    ],
  },
  {
    line: "stocks.sell(symbol: string, shares?: integer) Sell shares, all of them if no number is given",
    kinds: { symbol },
    en: [
      "sell {shares:count} {symbol:symbol}",
      "get rid of (all|) my {symbol:symbol} shares",
      "dump {shares:count} of my {symbol:symbol} shares",
      "i want out of {symbol:symbol}",
      "sell {symbol:symbol}[, {shares:count} shares]",
    ],
  },
];
