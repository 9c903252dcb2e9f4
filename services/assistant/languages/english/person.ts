import type { Intent } from "../../frontend/language.ts";

export const person: readonly Intent[] = [
  {
    tool: "desktop.open",
    templates: [
      "(open|launch|bring up|fire up) [up] [the (app|application)] {target:app}",
      "(open|start|launch) the (app|application) {target:app}",
      "(start|open|launch) [the app|the application|the program] {target:app} on my desktop",
      "(open|bring up) {target:application}",
      "run {target:app}",
      "open [up] [the] [address|url|website|web page|webpage|page|site|link] {target:url} [in (the|my|a) browser]",
      "(go to|visit|browse to|navigate to|surf to|take me to) [the] [website|page|site|address] {target:url}",
      "(show|open) [me] the (website|page|site|web page) {target:url}",
      "open [up] [the|my] [file|document|picture|photo|image|video|song] {target:file} [in its program|with its program|on my desktop]",
      "(show|display) {target:file} on my desktop",
      "play [the file|the video|the song|the movie] {target:mediaFile}",
    ],
  },
  { tool: "desktop.open", templates: ["xdg-open ({target:file}|{target:url})"], shell: true },
  {
    tool: "desktop.set_volume",
    templates: [
      "(set|change|put|turn|turn up|turn down|adjust|bring|raise|lower|increase|decrease|reduce) (<volume>) [up|down] (to|at) {percent:percent} <percent>",
      "(<volume>) [at|to] {percent:percent} <percent>",
      "turn (up|down) the (volume|sound) to {percent:percent} <percent>",
      "make it {percent:percent} (percent|%) loud",
      "set my speakers to {percent:percent} <percent>",
      "i want the volume at {percent:percent} <percent>",
    ],
  },
  {
    tool: "desktop.set_volume",
    arguments: { percent: 0 },
    templates: [
      "mute [the sound|the speakers|the volume|the audio|my speakers|the computer|my computer|sound|audio]",
      "(turn|switch) (off the (sound|audio)|the (sound|audio|volume) off)",
      "(set|turn) (<volume>) [down] to (zero|mute)",
      "sound off|no sound",
    ],
  },
  {
    tool: "desktop.set_volume",
    arguments: { percent: 100 },
    templates: [
      "(full|maximum|max) volume",
      "turn the (volume|sound) (all the way up|up all the way|up to the maximum|to the maximum|to maximum|to the max)",
      "set (<volume>) to (the maximum|maximum|max|the max|full)",
      "(volume|sound) (to the max|all the way up)",
    ],
  },
  {
    tool: "desktop.screenshot",
    templates: [
      "(take|make|do|grab|create|get) [me] (a|another) (screenshot|screen shot|picture of (the|my) screen|screen capture|snapshot of (the|my) screen|screengrab) [of (the|my) (screen|desktop|whole screen)]",
      "screenshot|screen capture|print screen|take screenshot",
      "(capture|grab|snap|shoot|photograph) [my|the] [whole|entire] (screen|desktop)",
      "(save|take) a picture of (my|the) (screen|desktop)",
      "i (need|want) a screenshot",
      "(need|have) a screenshot",
    ],
  },
  {
    tool: "models.list",
    templates: [
      "<show> [the|my|all|all the] [installed|available] <models> [<here>|that are installed|i have]",
      "(which|what) <models> (are installed|do i have|are there|are on <machine>|are available|are here|do you have|can i use|can i choose from|have i got) [here|installed|<here>]",
      "(model list|list of models)|installed <models>|my models",
      "are there any [other] <models> installed",
      "how many <models> (are installed|do i have|are there)",
      "give me an overview of the models",
    ],
  },
  { tool: "models.list", templates: ["ollama (list|ls)"], shell: true },
  {
    tool: "models.use",
    templates: [
      "(use|load|activate|select|choose|switch to|change to|switch over to) the <model> {model:model} [from now on|instead]",
      "(use|load|activate|select|choose) <model> {model:model}",
      "(switch|change) [over] to [the <model>] {model:knownModel}",
      "(change|set|switch) the <model> to {model:model}",
      "(use|select|choose|activate|work with) {model:knownModel} [from now on|instead|as the model|as [the|my] [default] model]",
      "i (want|prefer|would like) to (talk to|use) [the model] {model:knownModel}",
      "(talk to|answer with|run on) {model:knownModel}",
      "make {model:model} the (default|active|current) <model>",
    ],
  },
  {
    tool: "models.download",
    templates: [
      "(download|fetch|pull|get|install|add|obtain) [me] the <model> {model:model}",
      "(download|fetch|pull|get|install) <model> {model:model}",
      "(download|pull|fetch) [me] {model:knownModel}",
      "i (need|want) the <model> {model:model} on <machine>",
      "have the <model> {model:model} downloaded",
      "load {model:knownModel} from the internet",
    ],
  },
  { tool: "models.download", templates: ["ollama pull {model:model}"], shell: true },
];
