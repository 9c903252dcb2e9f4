import type { MadeUpTool } from "./tool.ts";

const subject = ["maths", "biology", "history", "spanish", "physics", "art", "chemistry", "geography", "latin"];
const course = [
  "Intro to Statistics",
  "pottery",
  "Linear Algebra",
  "creative writing",
  "first aid",
  "Marine Biology",
  "web design",
];
const book = [
  "Dune",
  "Persuasion",
  "Moby Dick",
  "Beloved",
  "Ulysses",
  "Frankenstein",
  "Don Quixote",
  "Middlemarch",
  "Neuromancer",
];
const classes = ["7b", "5a", "10c", "class 3", "year 9", "9d"];

/** Schools, courses and libraries. */
export const schoolTools: readonly MadeUpTool[] = [
  {
    line: "grades.enter(student: string, subject: string, grade: string, weight?: number) Enter a grade",
    kinds: { subject, grade: ["A", "B+", "C", "A-", "D", "B"] },
    en: [
      "{student:person} got (a|an) {grade:grade} in {subject:subject}",
      "give {student:person} (a|an) {grade:grade} for {subject:subject}",
      "{subject:subject}: {student:person}, {grade:grade}",
      "enter {grade:grade} for {student:person} in {subject:subject}[, it counts {weight:count} times]",
      "{student:person} has earned (a|an) {grade:grade} in {subject:subject}",
    ],
    de: ["{student:person} hat in {subject:subject} eine {grade:grade}"],
  },
  {
    line: "grades.average(student: string, subject?: string) Mean of a student's grades",
    kinds: { subject },
    en: [
      "is {student:person} doing well [in {subject:subject}]",
      "how good is {student:person} [in {subject:subject}]",
      "what's {student:person}'s average [in {subject:subject}]",
      "mean grade of {student:person} [in {subject:subject}]",
      "where does {student:person} stand [in {subject:subject}]",
    ],
    es: ["qué media tiene {student:person} [en {subject:subject}]"],
  },
  {
    line: "attendance.mark(student: string, status: present|late|absent|excused, minutes_late?: integer) Attendance of a student",
    en: ["attendance {student:person}: {status:status}", "mark {student:person} as {status:status}"],
    kinds: { status: { present: "present", late: "late", absent: "absent", excused: "excused" } },
    fixed: [
      {
        arguments: { status: "late" },
        en: [
          "{student:person} came {minutes_late:minutes} late",
          "{student:person} walked in after the bell[, {minutes_late:minutes}]",
        ],
      },
      {
        arguments: { status: "absent" },
        en: ["{student:person} isn't in class", "no sign of {student:person} in class today"],
      },
      { arguments: { status: "excused" }, en: ["{student:person} has a doctor's note for today"] },
    ],
  },
  {
    line: "attendance.absences(student?: string, class?: string) Who missed lessons",
    kinds: { class: classes },
    en: [
      "how often was {student:person} away from school",
      "who is missing in {class:class}",
      "absences [of {student:person}]",
      "which pupils of {class:class} skipped lessons",
      "has {student:person} been missing lessons",
    ],
    de: ["wie oft hat {student:person} gefehlt"],
  },
  {
    line: "homework.assign(class: string, task: string, due: string) Give a class homework",
    kinds: {
      class: classes,
      task: ["page 34", "read chapter 5", "exercises 1 to 4", "essay on bees", "learn the vocabulary"],
    },
    en: [
      "tell {class:class} to do {task:quotedTask} until {due:date}",
      "homework for {class:class}: {task:task}, due {due:date}",
      "{class:class} has to do {task:quotedTask} by {due:date}",
      "give {class:class} {task:quotedTask} as homework until {due:date}",
      "assign {task:quotedTask} to {class:class} for {due:date}",
    ],
  },
  {
    line: "homework.submit(task_id: string, file?: string, comment?: string) Hand in one's homework",
    kinds: { file: ["essay.pdf", "solution.docx", "scan1.jpg", "answers.txt"] },
    en: [
      "i'm finished with {task_id:ref}, give it to the teacher[, the file is {file:file}]",
      "hand in {task_id:ref} [with {file:file}]",
      "submit {file:file} for {task_id:ref}[, comment {comment:quotedRemark}]",
      "here is my homework for {task_id:ref}[, {file:file}]",
      "turn in assignment {task_id:ref}[ and say {comment:quotedRemark}]",
    ],
  },
  {
    line: "courses.enrol(course: string, evening?: boolean) Sign up for a course",
    kinds: { course, evening: { "in the evening": true, "in the evening group": true } },
    en: [
      "sign me up for {course:course} [{evening:evening}]",
      "i want to learn {course:course} [{evening:evening}]",
      "enrol me in {course:course}",
      "i'd like to take {course:course} [{evening:evening}]",
      "get me a place in {course:course}",
    ],
    de: ["melde mich für {course:course} an"],
    es: ["inscríbeme en {course:course}"],
    zh: ["帮我报名 {course:course}"],
  },
  {
    line: "courses.drop(course: string) Leave a course",
    kinds: { course },
    en: [
      "i'm quitting {course:course}",
      "take me off {course:course}",
      "drop {course:course}",
      "{course:course} is too much for me, i want out",
      "deregister me from {course:course}",
    ],
  },
  {
    line: "courses.browse(topic?: string, max_fee?: number, level?: beginner|advanced) Courses that are on offer",
    kinds: {
      topic: ["cooking", "programming", "languages", "dance", "finance"],
      level: { "for beginners": "beginner", "for advanced learners": "advanced" },
    },
    en: [
      "which courses are there [on {topic:topic}] [{level:level}]",
      "what could i study [under {max_fee:money}]",
      "{topic:topic} courses [{level:level}] [up to {max_fee:money}]",
      "course catalogue[, {topic:topic}]",
      "any classes about {topic:topic} [{level:level}]",
    ],
  },
  {
    line: "exams.register(exam: string, attempt?: integer) Register for an exam",
    kinds: { exam: ["Calculus II", "organic chemistry", "Roman Law", "B2 English", "Databases", "driving theory"] },
    en: [
      "i'd like to take the {exam:exam} exam[ in attempt {attempt:count}]",
      "register me for the {exam:exam} exam[, attempt {attempt:count}]",
      "i want to sit the {exam:exam} exam",
      "put me down for the exam in {exam:exam}[, it's attempt {attempt:count}]",
      "sign up for {exam:exam}, the exam",
    ],
  },
  {
    line: "exams.results(exam?: string) Results of exams that were taken",
    kinds: { exam: ["Calculus II", "organic chemistry", "Roman Law", "B2 English", "Databases", "driving theory"] },
    en: [
      "did i pass [{exam:exam}]",
      "how did i do in {exam:exam}",
      "exam results [for {exam:exam}]",
      "my result in the {exam:exam} exam",
      "have the exam marks come out",
    ],
    es: ["he aprobado [{exam:exam}]"],
    zh: ["我 {exam:exam} 考试通过了吗"],
  },
  {
    line: "library.search(title?: string, author?: string, available?: boolean) Search the library's catalogue",
    kinds: {
      book,
      author: ["Tolstoy", "Ursula Le Guin", "Borges", "Agatha Christie", "Murakami"],
      available: { "that i can borrow now": true, "that are not lent out": true },
    },
    en: [
      "does the library have {title:book}",
      "library books by {author:author} [{available:available}]",
      "look {title:book} up in the library catalogue",
      "is there anything by {author:author} in the library",
      "search the library for {title:quotedBook} [by {author:author}]",
    ],
    de: ["hat die Bücherei {title:book}"],
  },
  {
    line: "library.reserve(title: string, branch?: string) Reserve a library book that is lent out",
    kinds: { book, branch: ["main library", "north branch", "harbour branch"] },
    en: [
      "put me on the waiting list for {title:book} [at the {branch:branch}]",
      "reserve {title:book} for me [at the {branch:branch}]",
      "keep {title:book} for me when it comes back to the library",
      "hold {title:book} [at the {branch:branch}]",
      "somebody else has {title:book}, i'd like it next",
    ],
  },
  {
    line: "library.renew(title: string, weeks?: integer) Keep a borrowed library book longer",
    kinds: { book },
    en: [
      "renew {title:book} [for {weeks:weeks}]",
      "i haven't finished {title:book}, can i keep it longer",
      "extend the loan of {title:book} [by {weeks:weeks}]",
      "i need {title:book} for {weeks:weeks} more",
      "give me more time with {title:book}",
    ],
    de: ["verlängere {title:book} [um {weeks:weeks}]"],
    es: ["renueva {title:book}"],
  },
  {
    line: "library.loans() Library books one has at home",
    en: [
      "what have i borrowed from the library",
      "which library books do i have to give back",
      "my loans at the library",
      "do i still have library books",
      "when are my library books due",
    ],
  },
  {
    line: "tutors.find(subject: string, max_rate?: number, online?: boolean) Find private teachers",
    kinds: { subject, online: { online: true, "over the internet": true, "in person": false } },
    en: [
      "find a tutor for {subject:subject} [under {max_rate:money} an hour] [{online:online}]",
      "my son needs help with {subject:subject}[, {online:online}]",
      "who teaches {subject:subject} privately [{online:online}]",
      "{subject:subject} tutor[, at most {max_rate:money} an hour]",
      "i'm hopeless at {subject:subject}, who could teach me",
    ],
  },
  {
    line: "cafeteria.top_up(student: string, amount: number) Put money on a pupil's lunch card",
    en: [
      "{student:person} can't pay for lunch any more, {amount:money} should do",
      "put {amount:money} on {student:person}'s lunch card",
      "{student:person} has no lunch money, add {amount:money}",
      "top up the canteen card of {student:person} by {amount:money}",
      "load {amount:money} onto {student:person}'s cafeteria account",
    ],
  },
  {
    line: "cafeteria.menu(day?: string, vegetarian?: boolean) What the canteen serves",
    kinds: { veg: { vegetarian: true, "without meat": true, meatless: true } },
    en: [
      "what's for lunch [{day:onDate}]",
      "canteen menu [{day:onDate}]",
      "what do they serve in the cafeteria [{day:onDate}]",
      "is there anything {vegetarian:veg} in the canteen [{day:onDate}]",
      "what can i eat at school [{day:onDate}]",
    ],
    de: ["was gibt es [{day:date}] in der Mensa"],
    zh: ["[{day:date}]食堂吃什么"],
  },
  {
    line: "study.plan(exam: string, hours_per_week: integer, until: string) Make a study plan",
    kinds: { exam: ["Calculus II", "organic chemistry", "Roman Law", "B2 English", "Databases"] },
    en: [
      "the {exam:exam} exam is {until:onDate} and i have {hours_per_week:hours} a week, make me a plan",
      "how do i split up my learning for {exam:exam} with {hours_per_week:hours} a week until {until:date}",
      "plan my studying for {exam:exam}, {hours_per_week:hours} a week until {until:date}",
      "i can study {hours_per_week:hours} a week, get me ready for {exam:exam} by {until:date}",
      "study plan: {exam:exam}, {hours_per_week:hours} weekly, until {until:date}",
    ],
  },
];
