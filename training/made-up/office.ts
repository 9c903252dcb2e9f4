import type { MadeUpTool } from "./tool.ts";

const meetingRoom = ["Berlin", "Aquarium", "room 4.12", "boardroom", "Turing", "east wing 2", "sky lounge"];
const company = ["Acme", "Northwind", "Globex", "Bäckerei Huber", "Initech", "blue harbour ltd", "Soylent", "Vandelay"];
const stage = { lead: "lead", offer: "offer", negotiation: "negotiation", won: "won", lost: "lost" };
const stock = ["toner", "A4 paper", "pallets", "screws M6", "cardboard boxes", "gloves", "hand sanitizer", "hex bolts"];

/** Offices and companies. */
export const officeTools: readonly MadeUpTool[] = [
  {
    line: "meeting_rooms.free(seats?: integer, at?: string, projector?: boolean) Which meeting rooms are free",
    kinds: { projector: { "with a projector": true, "that has a beamer": true } },
    en: [
      "is there a free meeting room [{at:atTime}] [for {seats:count}]",
      "where can {seats:count} of us meet [{at:atTime}]",
      "which meeting rooms are available [{at:atTime}] [{projector:projector}]",
      "i need somewhere to sit down with {seats:count} people [{at:atTime}]",
      "any room [for {seats:count}] nobody has taken [{at:atTime}]",
      "empty meeting rooms [{projector:projector}]",
    ],
    de: ["welcher Besprechungsraum ist frei [{at:atTime}]"],
  },
  {
    line: "meeting_rooms.reserve(room: string, from: string, minutes?: integer) Take a meeting room",
    kinds: { room: meetingRoom },
    en: [
      "reserve {room:room} {from:fromTime} [for {minutes:minutes}]",
      "i need {room:room} {from:fromTime}[, {minutes:minutes}]",
      "block {room:room} {from:fromTime} [for {minutes:minutes}]",
      "put us in {room:room} {from:fromTime}",
      "can i have {room:room} {from:fromTime} [for {minutes:minutes}]",
    ],
    es: ["reserva {room:room} {from:atTime}"],
  },
  {
    line: "meeting_rooms.release(room: string) Give a reserved meeting room back",
    kinds: { room: meetingRoom },
    en: [
      "we don't need {room:room} after all",
      "release {room:room}",
      "somebody else can have {room:room}",
      "give up our booking of {room:room}",
      "free up {room:room}, the meeting is off",
    ],
  },
  {
    line: "visitors.register(name: string, company?: string, host: string, date?: string) Announce a visitor at the front desk",
    kinds: { company },
    en: [
      "{name:person} [of {company:company}] visits {host:person} [{date:onDate}]",
      "tell the front desk that {name:person} [from {company:company}] is coming to see {host:person} [{date:date}]",
      "register a visitor for {host:person}: {name:person}[, {company:company}]",
      "visitor {name:person}[ of {company:company}], host {host:person}[, {date:date}]",
      "expect {name:person} at reception [{date:onDate}], {host:person} will pick them up",
    ],
  },
  {
    line: "expenses.claim(amount: number, purpose: string, date?: string, billable?: boolean) Hand in an expense",
    kinds: {
      purpose: ["taxi", "client dinner", "train ticket", "hotel", "new keyboard", "conference fee", "parking"],
      billable: { "charge it to the client": true, "it's billable": true, "not billable": false },
    },
    en: [
      "i paid {amount:money} for a {purpose:purpose} [{date:pastDay}], i want it back",
      "claim {amount:money} for {purpose:purpose}[, {billable:billable}]",
      "expense: {purpose:purpose}, {amount:money}[, {date:pastDay}]",
      "submit {amount:money} {purpose:purpose} [from {date:pastDay}][, {billable:billable}]",
      "reimburse me {amount:money} for {purpose:purpose}",
    ],
    de: ["Spesen: {purpose:purpose}, {amount:money}"],
    es: ["quiero que me devuelvan {amount:money} de {purpose:purpose}"],
  },
  {
    line: "expenses.approve(claim_id: string, comment?: string) Approve an expense claim of an employee",
    en: [
      "approve {claim_id:ref} [with the comment {comment:quotedRemark}]",
      "expense {claim_id:ref} is fine",
      "ok for claim {claim_id:ref}",
      "let {claim_id:ref} through[, comment {comment:quotedRemark}]",
      "sign off expense claim {claim_id:ref}",
    ],
  },
  {
    line: "expenses.reject(claim_id: string, reason: string) Turn an expense claim down",
    kinds: { reason: ["no receipt", "too expensive", "private trip", "handed in twice", "over the limit"] },
    en: [
      "we won't pay {claim_id:ref}: {reason:reason}",
      "reject {claim_id:ref}: {reason:reason}",
      "no money for claim {claim_id:ref}, reason {reason:quotedReason}",
      "turn down expense {claim_id:ref} because of {reason:quotedReason}",
      "claim {claim_id:ref} can't be paid, {reason:reason}",
    ],
  },
  {
    line: "leave.request(from: string, to: string, kind?: vacation|sick|unpaid) Ask for days off",
    kinds: { kind: { vacation: "vacation", unpaid: "unpaid", "unpaid leave": "unpaid", holiday: "vacation" } },
    en: [
      "i want days off from {from:date} to {to:date}[, {kind:kind}]",
      "leave request {from:date} until {to:date}[, {kind:kind}]",
      "request leave from {from:date} till {to:date}",
      "i won't be at work from {from:date} to {to:date}[, {kind:kind}]",
    ],
    fixed: [
      { arguments: { kind: "sick" }, en: ["i've got the flu and am off work from {from:date} to {to:date}"] },
      { arguments: { kind: "vacation" }, en: ["i'd like to go on holiday from {from:date} to {to:date}"] },
    ],
    de: ["ich hätte gern frei von {from:date} bis {to:date}"],
    zh: ["我想从{from:date}到{to:date}请假"],
  },
  {
    line: "leave.balance(year?: integer) Days off that are left",
    en: [
      "how many vacation days do i have left [for {year:year}]",
      "days off left [in {year:year}]",
      "how much leave remains [in {year:year}]",
      "can i still take time off [in {year:year}]",
      "my holiday allowance [{year:year}]",
    ],
    es: ["cuántos días de vacaciones me quedan"],
    de: ["wie viele Urlaubstage habe ich noch"],
  },
  {
    line: "payroll.slip(month: string) Fetch a payslip",
    kinds: { month: ["january", "march", "may 2026", "september", "last month", "december"] },
    en: [
      "show my payslip for {month:monthName}",
      "what did i earn in {month:monthName}",
      "payslip {month:month}",
      "i need the pay slip of {month:month}",
      "how much was my salary in {month:monthName}",
    ],
    de: ["meine Gehaltsabrechnung für {month:month}"],
  },
  {
    line: "billing.create(customer: string, amount: number, due_days?: integer) Bill a customer",
    kinds: { company },
    en: [
      "bill {customer:company} {amount:money} [due in {due_days:days}]",
      "write an invoice to {customer:company} over {amount:money}",
      "{customer:company} owes us {amount:money}, send the invoice[, {due_days:days} to pay]",
      "new invoice: {customer:company}, {amount:money}[, payable within {due_days:days}]",
      "charge {customer:company} {amount:money} [payable in {due_days:days}]",
    ],
    es: ["haz una factura a {customer:company} por {amount:money}"],
    de: ["Rechnung an {customer:company} über {amount:money}"],
  },
  {
    line: "billing.overdue(customer?: string, min_days?: integer) Invoices that should have been paid",
    kinds: { company },
    en: [
      "who hasn't paid us yet",
      "which invoices are overdue [by more than {min_days:days}]",
      "does {customer:company} still have bills to pay",
      "overdue invoices [of {customer:company}]",
      "show invoices that are late [by at least {min_days:days}]",
    ],
  },
  {
    line: "billing.remind(invoice: string, fee?: number) Dun a customer who has not paid an invoice",
    en: [
      "they forgot to pay {invoice:ref}, write to them [and charge {fee:money}]",
      "send a payment reminder for {invoice:ref} [with a fee of {fee:money}]",
      "nudge them about invoice {invoice:ref}",
      "invoice {invoice:ref} is still not paid, chase them [and add {fee:money}]",
      "dunning letter for {invoice:ref}[, fee {fee:money}]",
    ],
  },
  {
    line: "crm.add_deal(company: string, value?: number, owner?: string) New sales opportunity",
    kinds: { company },
    en: [
      "new deal with {company:company} [worth {value:money}]",
      "{company:company} might buy from us [for {value:money}][, {owner:person} handles it]",
      "add {company:company} to the sales pipeline [at {value:money}]",
      "open an opportunity for {company:company}[, owner {owner:person}]",
      "there's a chance to sell to {company:company}[, about {value:money}], record it",
    ],
  },
  {
    line: "crm.move_deal(company: string, stage: lead|offer|negotiation|won|lost) Put a deal into another stage",
    kinds: { company, stage },
    en: ["move {company:company} to {stage:stage}", "the {company:company} deal is now in {stage:stage}"],
    fixed: [
      { arguments: { stage: "won" }, en: ["{company:company} signed!", "we closed the deal with {company:company}"] },
      {
        arguments: { stage: "lost" },
        en: ["{company:company} went with somebody else", "the deal with {company:company} is dead"],
      },
      { arguments: { stage: "offer" }, en: ["we've sent {company:company} our offer"] },
    ],
  },
  {
    line: "crm.pipeline(stage?: lead|offer|negotiation, owner?: string) Open sales deals",
    kinds: { stage: { offer: "offer", negotiation: "negotiation", lead: "lead" } },
    en: [
      "show the sales pipeline [of {owner:person}]",
      "which deals are open [in stage {stage:stage}]",
      "what is {owner:person} selling at the moment",
      "deals in {stage:stage} [of {owner:person}]",
      "what's in our pipeline",
    ],
  },
  {
    line: "helpdesk.open(subject: string, priority?: low|normal|urgent, email?: string) Open a support ticket",
    kinds: { priority: { urgent: "urgent", "it's urgent": "urgent", "low priority": "low", "no rush": "low" } },
    en: [
      "open a ticket: {subject:problem}[, {priority:priority}]",
      "tell support that {subject:quotedProblem}[, {priority:priority}]",
      "new support ticket {subject:quotedProblem} [for {email:email}]",
      "report to the helpdesk: {subject:problem}[, {priority:priority}]",
      "ticket {subject:quotedProblem}[, {priority:priority}][, from {email:email}]",
    ],
    de: ["neues Ticket: {subject:problem}"],
  },
  {
    line: "helpdesk.assign(ticket: string, agent: string) Hand a support ticket to somebody",
    en: [
      "give ticket {ticket:ref} to {agent:person}",
      "{agent:person} should look after {ticket:ref}",
      "assign {ticket:ref} to {agent:person}",
      "let {agent:person} deal with support ticket {ticket:ref}",
      "{ticket:ref} -> {agent:person}",
    ],
    zh: ["把工单 {ticket:ref} 分给 {agent:person}"],
  },
  {
    line: "helpdesk.close(ticket: string, solution?: string) A support ticket is solved",
    kinds: {
      solution: ["restarted the router", "user error", "replaced the cable", "new licence installed", "duplicate"],
    },
    en: [
      "close {ticket:ref} [with {solution:quotedSolution}]",
      "ticket {ticket:ref} is done[: {solution:solution}]",
      "{ticket:ref} can be closed[, {solution:solution}]",
      "we solved {ticket:ref}[, solution: {solution:solution}]",
      "mark {ticket:ref} as solved",
    ],
  },
  {
    line: "stockroom.level(article: string, warehouse?: string) How many of an article are in stock",
    kinds: { stock, house: ["north hall", "Graz", "warehouse 2", "main depot"] },
    en: [
      "how many {article:stock} do we have [in {warehouse:house}]",
      "are we out of {article:stock}",
      "stock of {article:stock} [at {warehouse:house}]",
      "is there any {article:stock} left [in {warehouse:house}]",
      "do we still have {article:stock}",
    ],
    es: ["cuántos {article:stock} quedan en el almacén"],
  },
  {
    line: "stockroom.reorder(article: string, quantity: integer, supplier?: string) Order more of an article",
    kinds: { stock, company },
    en: [
      "{quantity:quantity} {article:stock} have to be bought [at {supplier:company}]",
      "order {quantity:quantity} {article:stock} [from {supplier:company}]",
      "we need {quantity:quantity} more {article:stock}[, {supplier:company} has them]",
      "reorder {article:stock}, {quantity:quantity} of them",
      "get {quantity:quantity} {article:stock} for the store room [from {supplier:company}]",
    ],
  },
  {
    line: "shifts.swap(date: string, with: string) Swap a shift with a colleague",
    en: [
      "could {with:person} and i trade places at work {date:onDate}",
      "swap my shift {date:onDate} with {with:person}",
      "{with:person} takes my shift {date:onDate}, i take theirs",
      "trade shifts with {with:person} {date:onDate}",
      "i can't work {date:onDate}, exchange with {with:person}",
    ],
    de: ["tausch meine Schicht {date:onDate} mit {with:person}"],
  },
];
