// Words that fill the slots of requests to made-up tools.

export const people = [
  ...["Anna", "Marco", "Yuki", "Priya", "Tom", "Fatima", "Lukas", "Elena", "Jamal", "Sofia", "Chen", "Olga", "Pedro"],
  ...["Ingrid", "Kwame", "Nadia", "Oliver", "Hana", "Mateo", "Zoe", "Ravi", "Clara", "Bjorn", "Aisha", "Henry", "Mia"],
];
export const surnames = [
  ...["Miller", "Novak", "Rossi", "Tanaka", "Schmidt", "Okafor", "Garcia", "Lindqvist", "Kowalski", "Patel", "Byrne"],
];
export const cities = [
  ...["Vienna", "Graz", "Madrid", "Lisbon", "Osaka", "Leeds", "Boston", "Lyon", "Prague", "Hamburg", "Turin", "Denver"],
  ...["Oslo", "Kyoto", "Seville", "Ghent", "Zurich", "Cork"],
];
export const streets = [
  ...["12 Mill Lane", "Main Street 5", "Hauptstraße 7", "Baker Street", "45 Oak Avenue", "Station Road 3"],
  ...["Elm Street", "9 Harbour View", "Ringstraße 40", "Park Lane 21", "Church Road"],
];
export const colours = {
  en: ["red", "blue", "green", "warm white", "orange", "purple", "yellow", "pink", "turquoise"],
};
export const topics = [
  ...[
    "rent",
    "concert tickets",
    "gas bill",
    "birthday present",
    "dinner",
    "football bets",
    "holiday flat",
    "groceries",
  ],
];
export const remarks = [
  ...["looks good to me", "well done", "please call first", "see page 2", "thanks for everything", "a bit too long"],
  ...["not bad at all", "watch out, it's deep", "will be back soon", "i expected more", "could not put it down"],
];
export const problems = [
  ...["vpn keeps dropping", "my keyboard is dead", "nobody can log in", "door badge doesn't work"],
  ...["laptop won't start", "wiki shows an old page", "cannot open the shared drive", "screen flickers"],
];
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
export const dates = {
  en: [
    ...[
      "tomorrow",
      "tomorrow",
      "next friday",
      "next monday",
      "next week",
      "this weekend",
      "this saturday",
      "2026-11-03",
    ],
    ...["2027-01-15", "november 3", "3 november", "may 5th", "june 21", "12/24", "christmas eve", ...weekdays],
  ],
  de: ["morgen", "übermorgen", "Freitag", "Montag", "3. November", "2026-11-03", "nächsten Freitag", "nächste Woche"],
  es: ["mañana", "pasado mañana", "viernes", "lunes", "3 de noviembre", "2026-11-03", "próximo martes"],
  zh: ["明天", "后天", "下周五", "周六", "11月3日", "2026-11-03"],
};
export const times = {
  en: [
    ...["9:30", "half past six", "noon", "7pm", "19:00", "8 o'clock", "quarter to nine", "14:15", "6 am", "10.30"],
    ...["midnight", "5:45 pm", "eight"],
  ],
  de: ["9:30", "halb sieben", "19 Uhr", "14:15", "viertel nach acht"],
  es: ["9:30", "siete y media", "19:00", "ocho"],
  zh: ["9:30", "下午三点", "晚上七点", "19:00"],
};
export const pastMoments = {
  en: ["yesterday", "this morning", "monday", "last friday", "noon", "8 o'clock", "last week", "2026-10-01"],
};
export const pastDays = { en: ["yesterday", "last friday", "two days ago", "2026-10-12", "this morning", "last week"] };
export const months = { en: ["january", "march", "may", "august", "september", "october", "december"] };
