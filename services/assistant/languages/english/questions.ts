import type { Question } from "../../frontend/language.ts";

const it =
  "(it|this|that|them|these|those|that one|the other one|the thing|both of them|all of them|something|everything)";

export const questions: readonly Question[] = [
  {
    text: "Which package should be installed?",
    about: "install|instal",
    templates: [
      "[download and] install [me] [a|an|the|some|another] [new] [something|anything|stuff|it|this|that|them|one|<package>|<packages>|something (nice|useful)]",
    ],
  },
  {
    text: "Which files or folders should go? Nothing was deleted.",
    about: "delete|erase|wipe|trash|clean|tidy|declutter|throw|rid|bin|purge|shred|clear",
    templates: [
      `(<delete>|wipe|destroy) ${it}`,
      "(<delete>|wipe|destroy) (a|the|some|that|this|my|all|all my|old|the old|the wrong|these|those|my old) (file|files|folder|folders|document|documents|stuff|old stuff|things|junk|clutter|old files|data|directory)",
      "clean up|tidy up",
      "(clean up|tidy up|clear up|declutter|clean out) [a bit|everything|my (home|files|folders|disk|machine|laptop|desktop|stuff|downloads)|this (mess|computer|folder)]",
    ],
  },
  {
    text: "Which process or service do you mean?",
    about: "stop|kill|end|restart|terminate|process|service|quit",
    templates: [
      `(stop|kill|restart|start|end|terminate|disable|enable|reload) ${it}`,
      "(stop|kill|restart|end|start|terminate) (the|that|a|some|this|the hanging|the wrong) (process|program|service|task|app|application|daemon|job)",
    ],
  },
  {
    text: "Which program or package should be removed? Nothing was removed.",
    about: "uninstall",
    templates: [
      `uninstall ${it}`,
      "(uninstall|remove) [a|the|some|that|these] (program|programs|package|packages|app|apps|software|bloat|bloatware)",
    ],
  },
  {
    text: "What should I look for?",
    templates: [
      "is (it|this|that|he|she) [still] running",
      "are they [still] running",
      "(check|see) if (it|this|that) is running",
      "(search|search for it|find it|find the file|look for it|look for something|find something|find my file|find the document)",
    ],
  },
  {
    text: "What should be opened?",
    about: "open|launch",
    templates: [`(open|show) (${it}|the file|a file|my file|the document|that page|the link|an app|some program)`],
  },
  {
    text: "Which file do you mean, and where should it go?",
    about: "move|copy|rename|put",
    templates: [
      `(rename|move|copy|duplicate) (${it}|the file|a file|this file|my file|the folder|my files|some files) [somewhere [else|safe]]`,
    ],
  },
  { text: "What should the folder be called?", templates: ["(create|make|add) (a|another|a new) (folder|directory)"] },
  {
    text: "What should the file be called, and what should it say?",
    templates: ["(create|make|write) (a|another|a new) [text] file"],
  },
  {
    text: "What is the user's name?",
    templates: [
      "(add|create|make|remove|delete) (a|the|that|another|a new|the new|an old) (user|account|user account)",
    ],
  },
  {
    text: "Which network should I join?",
    about: "wifi|network|connect|join",
    templates: [
      "connect",
      "(join|connect to|switch to|use) (the|a|that|the other|another|a better) (network|wifi|wireless network)",
    ],
  },
  { text: "Which host should be tested?", templates: [`(ping|test) (${it}|the server|that host|the other machine)`] },
  {
    text: "To how many percent should the volume be set?",
    about: "volume|louder|quieter|sound",
    templates: [
      "(change|set|adjust) the (volume|sound)",
      "(make it|turn it|turn the volume|turn the sound|turn the music) [a bit|a little] (louder|quieter|softer|up|down) [a bit|a little]",
    ],
  },
  { text: "Which time zone should be set?", templates: ["(change|set) (the|my) (time zone|timezone)"] },
  {
    text: "What should the computer be called?",
    templates: ["(change|set) (the|my) (hostname|computer name)", "rename <machine>"],
  },
  { text: "Which DNS servers should be used?", templates: ["(change|set) (<dns>)"] },
  {
    text: "Which model do you mean?",
    templates: ["(switch to|use|download|get|load) (another|a better|a smaller|a different|some|a new) <model>"],
  },
  {
    text: "Which command should be run?",
    templates: ["(run|execute) [a|the|some|this|my] [shell] (command|commands|script)"],
  },
  {
    text: "Where does the command end? Put it in quotes: run the command `…`",
    templates: ["(run|execute) [the|this] [shell|following|bash] (command|command:) {command:joined}"],
  },
];
