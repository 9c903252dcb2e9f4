import type { MadeUpTool } from "./tool.ts";

const team = ["tigers", "United", "red socks", "under 15", "Rovers", "women's first", "harriers", "FC Nord"];
const court = ["court 1", "court 4", "centre court", "squash 2", "badminton hall"];
const lesson = ["yoga", "spinning", "pilates", "boxing", "aqua gym", "zumba", "crossfit"];
const exercise = ["squats", "bench press", "deadlifts", "pull-ups", "push-ups", "lunges"];

/** Sports clubs and training. */
export const clubTools: readonly MadeUpTool[] = [
  {
    line: "matches.schedule(home: string, away: string, date: string, referee?: string) Schedule a match",
    kinds: { team },
    en: [
      "{away:team} visit {home:team} {date:onDate}",
      "{home:team} play {away:team} at home {date:onDate}[, {referee:person} is the referee]",
      "schedule {home:team} against {away:team} {date:onDate} [with {referee:person} as referee]",
      "match {home:team} - {away:team}, {date:date}[, referee {referee:person}]",
      "set up {home:team} vs {away:team} {date:onDate}",
    ],
  },
  {
    line: "matches.result(home: string, away: string, home_goals: integer, away_goals: integer) Enter the result of a match",
    kinds: { team },
    en: [
      "it ended {home_goals:goals}:{away_goals:goals} between {home:team} and {away:team}",
      "{home:team} {away:team} {home_goals:goals} {away_goals:goals}",
      "{home:team} against {away:team} ended {home_goals:goals}:{away_goals:goals}",
      "{home:team} vs {away:team} finished {home_goals:goals} to {away_goals:goals}",
      "final score {home:team} - {away:team}: {home_goals:goals}-{away_goals:goals}",
    ],
    es: ["{home:team} contra {away:team} quedó {home_goals:goals} a {away_goals:goals}"],
  },
  {
    line: "matches.upcoming(team?: string, limit?: integer) Matches still to be played",
    kinds: { team },
    en: [
      "when do {team:team} play next",
      "the next {limit:count} matches [of {team:team}]",
      "which matches are coming up",
      "fixtures [of {team:team}]",
      "whom do {team:team} have to face soon",
    ],
    de: ["wann spielen {team:team} wieder"],
  },
  {
    line: "league.table(league: string, season?: string) Standings of a league",
    kinds: {
      league: ["Premier League", "Bundesliga", "ligue 1", "county league", "serie a"],
      season: ["2023", "2024/25", "2022/23", "last season"],
    },
    en: [
      "{league:league} table [{season:season}]",
      "who leads the {league:league}",
      "standings in the {league:league} [{season:season}]",
      "who's on top of the {league:league}",
      "show the {league:league} standings",
    ],
    de: ["Tabelle der {league:league}"],
    es: ["clasificación de {league:league}"],
    zh: ["{league:league} 积分榜"],
  },
  {
    line: "players.injure(player: string, weeks?: integer, injury?: string) A player is injured",
    kinds: { injury: ["torn ligament", "broken toe", "pulled hamstring", "concussion"] },
    en: [
      "{player:person} is injured[, {injury:injury}][, out for {weeks:weeks}]",
      "{player:person} got hurt and can't play for {weeks:weeks}",
      "{player:person} has a {injury:injury}[, {weeks:weeks}]",
      "we'll have to do without {player:person} for {weeks:weeks}, it's a {injury:injury}",
      "note an injury for {player:person}[: {injury:injury}]",
    ],
  },
  {
    line: "players.transfer(player: string, to_team: string, fee?: number) Player moves to another team",
    kinds: { team },
    en: [
      "{player:person} joins {to_team:team} [for {fee:money}]",
      "move {player:person} over to {to_team:team}",
      "we sold {player:person} to {to_team:team} [for {fee:money}]",
      "{player:person} plays for {to_team:team} from now on",
      "transfer {player:person} to {to_team:team}[, fee {fee:money}]",
    ],
  },
  {
    line: "courts.book(court: string, date: string, time: string, lights?: boolean) Book a court",
    kinds: { court, lights: { "with the floodlights": true, "with lights": true } },
    en: [
      "book {court:court} {date:onDate} {time:atTime} [{lights:lights}]",
      "we want to play on {court:court} {date:onDate} {time:atTime}",
      "{court:court}, {date:date}, {time:time}[, {lights:lights}]",
      "is {court:court} ours {date:onDate} {time:atTime}? if not, book it",
      "get {court:court} for us {date:onDate} {time:atTime} [{lights:lights}]",
    ],
  },
  {
    line: "courts.free(sport?: tennis|squash|badminton, date?: string) Courts nobody has booked",
    kinds: { sport: { tennis: "tennis", squash: "squash", badminton: "badminton" } },
    en: [
      "is there space for a round of {sport:sport} [{date:onDate}]",
      "which courts are free [{date:onDate}]",
      "can we play {sport:sport} [{date:onDate}]",
      "free {sport:sport} courts [{date:onDate}]",
      "any court left [for {sport:sport}] [{date:onDate}]",
    ],
    es: ["qué pistas están libres [{date:onDate}]"],
  },
  {
    line: "gym.join_class(lesson: string, day: string) Reserve a place in a class at the gym",
    kinds: { lesson },
    en: [
      "i want to do {lesson:lesson} {day:onDate}",
      "put me in {lesson:lesson} {day:onDate}",
      "save me a spot in {lesson:lesson} {day:onDate}",
      "{lesson:lesson} {day:onDate}, i'm in",
      "i'd like to go to {lesson:lesson} at the gym {day:onDate}",
    ],
    de: ["ich will {day:date} zum {lesson:lesson}"],
  },
  {
    line: "gym.leave_class(lesson: string, day?: string) Give up a place in a class at the gym",
    kinds: { lesson },
    en: [
      "i'm skipping {lesson:lesson} [{day:onDate}]",
      "take me out of {lesson:lesson} [{day:onDate}]",
      "i can't come to {lesson:lesson} [{day:onDate}]",
      "somebody else can have my spot in {lesson:lesson} [{day:onDate}]",
      "cancel {lesson:lesson} [{day:onDate}]",
    ],
  },
  {
    line: "gym.timetable(day?: string) Classes the gym offers",
    en: [
      "when is yoga and all that at the gym",
      "what classes does the gym have [{day:onDate}]",
      "gym timetable [{day:onDate}]",
      "what's on at the gym [{day:onDate}]",
      "which lessons could i do at the gym [{day:onDate}]",
    ],
    zh: ["健身房[{day:date}]有什么课"],
  },
  {
    line: "gym.freeze(months: integer, reason?: string) Pause the gym membership",
    kinds: { reason: ["knee surgery", "travelling", "pregnancy", "too much work"] },
    en: [
      "don't charge me for the gym for {months:months}[, {reason:reason}]",
      "pause my gym membership for {months:months}[, {reason:reason}]",
      "i can't train for {months:months}, freeze my membership",
      "put the gym on hold for {months:months} [because of {reason:quotedReason}]",
      "gym membership: break of {months:months}[, reason {reason:reason}]",
    ],
  },
  {
    line: "training.log_set(exercise: string, repetitions: integer, kg?: number) Log a set at the weights",
    kinds: { exercise },
    en: [
      "managed {repetitions:quantity} {exercise:exercise} [using {kg:kilos}]",
      "{repetitions:quantity} {exercise:exercise} [with {kg:kilos}]",
      "did {repetitions:quantity} {exercise:exercise} [at {kg:kilos}]",
      "log {exercise:exercise}: {repetitions:quantity} [times {kg:kilos}]",
      "just finished {repetitions:quantity} {exercise:exercise}[, {kg:kilos} on the bar]",
    ],
    de: ["{repetitions:quantity} {exercise:exercise} [mit {kg:kilos}]"],
  },
  {
    line: "training.best(exercise: string) Personal record in an exercise",
    kinds: { exercise },
    en: [
      "what was the most {exercise:exercise} i ever did",
      "what's my record in {exercise:exercise}",
      "my best {exercise:exercise} ever",
      "how much have i managed in {exercise:exercise} at most",
      "personal best {exercise:exercise}",
    ],
  },
  {
    line: "runs.log(km: number, minutes?: integer, shoes?: string) Log a run",
    kinds: { shoes: ["red nikes", "trail shoes", "old asics", "racing flats"] },
    en: [
      "i ran {km:km} [in {minutes:minutes}] [in my {shoes:shoes}]",
      "jogged {km:km}[, took me {minutes:minutes}]",
      "{km:km} run[, {minutes:minutes}][, {shoes:shoes}]",
      "went running, {km:km}[ in {minutes:minutes}]",
      "put down a run of {km:km}",
    ],
    de: ["bin {km:km} gelaufen[, {minutes:minutes}]"],
    es: ["he corrido {km:km} [en {minutes:minutes}]"],
    zh: ["我跑了{km:km}[，用了{minutes:minutes}]"],
  },
  {
    line: "runs.route(km: number, hilly?: boolean, start?: string) Suggest a running route",
    kinds: { hilly: { "with hills": true, hilly: true, flat: false, "without hills": false } },
    en: [
      "i need a way to run that is {km:km} long[, {hilly:hilly}]",
      "where could i run {km:km} [from {start:street}]",
      "suggest a {km:km} route[, {hilly:hilly}] [starting at {start:street}]",
      "i feel like running {km:km}[, {hilly:hilly}], where to",
      "find me a {hilly:hilly} route of {km:km}",
    ],
  },
  {
    line: "golf.tee_time(date: string, time: string, players?: integer, cart?: boolean) Reserve a tee time",
    kinds: { cart: { "with a cart": true, "no cart": false, "and a buggy": true } },
    en: [
      "get us on the green {date:onDate} {time:atTime}",
      "a round of golf {date:onDate} {time:atTime}[ with {players:count} people][, {cart:cart}]",
      "tee time {date:onDate} {time:atTime} [for {players:count}][, {cart:cart}]",
      "we want to golf {date:onDate} {time:atTime}[, {players:count} of us][, {cart:cart}]",
      "book golf {date:onDate} {time:atTime}[, {players:count} players]",
    ],
  },
  {
    line: "chess.move(game: string, move: string) Play a move in a chess game",
    kinds: { game: ["G-12", "game 7", "blitz 3", "G-88"], move: ["e4", "Nf3", "Qxd5", "O-O", "exd6", "Rook to a8"] },
    en: [
      "in {game:game} i answer with {move:move}",
      "{move:move} in {game:game}",
      "play {move:move} in {game:game}",
      "my move in {game:game} is {move:move}",
      "{game:game}: {move:move}",
    ],
  },
  {
    line: "chess.resign(game: string) Give up a chess game",
    kinds: { game: ["G-12", "game 7", "blitz 3", "G-88"] },
    en: [
      "tell my opponent in {game:game} that i surrender",
      "i give up {game:game}",
      "resign {game:game}",
      "{game:game} is lost, i concede",
      "no point in playing on in {game:game}",
    ],
  },
  {
    line: "chess.challenge(opponent: string, minutes?: integer, colour?: white|black) Invite somebody to a chess game",
    kinds: { colour: { white: "white", black: "black" } },
    en: [
      "see whether {opponent:person} dares to play chess with me[, {colour:colour} for me]",
      "ask {opponent:person} for a game of chess [with {minutes:minutes} each]",
      "challenge {opponent:person}[, i play {colour:colour}]",
      "chess against {opponent:person}[, {minutes:minutes}][, i'm {colour:colour}]",
      "i want to beat {opponent:person} at chess [as {colour:colour}]",
    ],
    es: ["reta a {opponent:person} al ajedrez"],
  },
];
