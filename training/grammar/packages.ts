import type { Phrasing } from "../phrasing.ts";

// Beside packages-basics.ts: what is looked for by what it does.

export const packagesByPurpose: readonly Phrasing[] = [
  {
    tool: "packages.search",
    templates: {
      en: [
        "is there {query:aProgram} (i could install|in the repositories|in the package archive|among the packages)",
        "(find|look for|search for) {query:aProgram} in the (repositories|package archive|package index)",
        "(what|which) packages (are there|exist|can i install) for {query:topic}",
        "(search|look through) the packages for {query:aProgram}",
        "apt search {query:package}",
        "(apt-cache|aptitude) search {query:package}",
        "is there a package (called|named) {query:package} [in the repositories]",
      ],
      loose: [
        "got {query:aProgram} in the repos",
        "my niece comes by on sunday, so see if the repositories have {query:aProgram} that we could try",
        "what's in the repos for {query:topic}",
        "poke around the repos for {query:aProgram}",
      ],
      de: [
        "Paketsuche: {query:programSought}",
        "gibt es {query:aProgram} in den Paketquellen",
        "welche Pakete gibt es zum Thema {query:topic}",
      ],
      es: [
        "busca {query:aProgram} en los repositorios",
        "¿hay {query:aProgram} en los repositorios?",
        "¿qué paquetes hay sobre {query:topic}?",
      ],
      zh: [
        "在软件源里(找|搜索){query:programSought}",
        "软件源里有没有{query:programSought}",
        "有哪些跟{query:topic}有关的软件包",
      ],
    },
  },
];
