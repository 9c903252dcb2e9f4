import type { Phrasing } from "../phrasing.ts";

/** A wish for the machine in a farewell: who only says good night asks for nothing. */
export const powerEvenings: readonly Phrasing[] = [
  {
    tool: "system.power",
    arguments: { action: "shutdown" },
    templates: {
      en: [
        "(good night|goodnight|sleep well)[,] (and|) (turn|switch) (the computer|yourself|this machine|the pc) off",
        "(i'm|i am) (off|going) to bed, (shut it down|shut the computer down|turn everything off|power off|switch the computer off)",
        "(i'm|i am) (tired|exhausted|done), (shut down the (computer|laptop|pc)|turn the (computer|machine) off)",
        "(see you tomorrow|bye|that's it for today)[,] (turn yourself off|shut the machine down|you can shut down now|power the computer down)",
        "(i'm|i am) (going home|leaving), (please|) (shut down|turn off|power off) (the|my|this) (computer|pc|workstation)",
        "it's late, (shut down the machine|turn the computer off|power down)",
      ],
      loose: [
        "(nite|night|gn), (kill the power|shut yourself down|power off)",
        "bedtime, (shut this thing down|power this box off|computer off)",
      ],
      de: [
        "gute Nacht, (fahr den Rechner herunter|mach den Computer aus|schalte dich aus)",
        "ich geh(e|) (ins Bett|nach Hause), (fahr den PC runter|mach den Rechner aus)",
      ],
      es: ["buenas noches, apaga (el ordenador|el equipo)", "me voy (a la cama|a casa), (apaga el ordenador|apágate)"],
      zh: ["晚安，(关机吧|把电脑关了)", "我(要睡了|下班了)，(关机|把电脑关掉)"],
    },
  },
  {
    tool: "system.power",
    arguments: { action: "suspend" },
    templates: {
      en: [
        "(i'm|i am) (off|going) to lunch, (put the (computer|laptop) to sleep|suspend the machine|suspend)",
        "(i need a break|back in an hour|be right back), (suspend the (computer|machine|laptop)|put this machine to sleep)",
        "good night, (suspend the (computer|laptop|machine)|put the laptop to sleep)",
      ],
      loose: ["brb, let the laptop sleep meanwhile", "off for a smoke, put this box to sleep"],
      de: ["ich mach Pause, (versetz den Rechner in den Ruhezustand|leg den Rechner schlafen)"],
      es: ["me voy a comer, (suspende el ordenador|pon el equipo a dormir)"],
      zh: ["我去吃饭了，让电脑(睡眠|休眠一下)"],
    },
  },
  {
    tool: "system.power",
    arguments: { action: "reboot" },
    templates: {
      en: [
        "(i'm|i am) getting a coffee, (reboot|restart) (the|this) (machine|computer) (meanwhile|in the meantime)",
        "this (computer|machine|laptop) needs a fresh start, (reboot it|restart it)",
      ],
      loose: ["coffee break, reboot this box meanwhile"],
      de: ["ich hol mir einen Kaffee, starte solange den Rechner neu"],
      es: ["voy por un café, reinicia el equipo mientras tanto"],
      zh: ["我去倒杯咖啡，顺便重启电脑"],
    },
  },
];
