import t from "tap";
import { rankPackages, searchPatterns } from "./rank-packages.ts";

const recorded = `alpine-pico - Simple text editor from Alpine, a text-based email client
bluefish - advanced Gtk+ text editor for web and software development
cowsay - configurable talking cow
cowsay-off - configurable talking cow (offensive cows)
neovim - heavily refactored vim fork
vim - Vi IMproved - enhanced vi editor
vim-tiny - Vi IMproved - enhanced vi editor - compact version
xcowsay - Graphical configurable talking cow

a line that is none
`;

t.test("packages that are called what was typed come first", async (t) => {
  const names = (query: string) => rankPackages(query, recorded).map((one) => one.package);
  t.equal(names("vim")[0], "vim");
  t.equal(names("VIM Tiny")[0], "vim-tiny");
  t.same(names("cowsay").slice(0, 3), ["cowsay", "cowsay-off", "xcowsay"]);
  t.equal(rankPackages("vim", recorded)[0]?.summary, "Vi IMproved - enhanced vi editor");
  t.equal(names("").length, 8);
});

t.test("words are looked for as they are, not as patterns", async (t) => {
  t.same(searchPatterns("  C++ compiler "), ["c\\+\\+", "compiler"]);
  t.same(searchPatterns(".* ^a$ [x] (y|z) \\ {2}"), ["\\.\\*", "\\^a\\$", "\\[x\\]", "\\(y\\|z\\)", "\\\\", "\\{2\\}"]);
  t.same(searchPatterns(" \t\n"), []);
});
