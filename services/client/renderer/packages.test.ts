import t from "tap";
import { render } from "./render.ts";
import type { Style } from "./style.ts";

const plain: Style = { color: false, columns: Infinity, rows: Infinity };
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/;

t.test("packages that were found stand in columns, the installed ones marked", async (t) => {
  const packages = [
    { package: "cowsay", summary: "configurable talking cow", installed: true },
    { package: "xcowsay", summary: "evil \u001b[2J cow", installed: false },
  ];
  const text = render("packages.search", { packages, total: 70 }, plain);
  t.equal(
    text,
    "cowsay   installed  configurable talking cow\nxcowsay             evil \\x1b[2J cow\n2 of 70 packages; more words find fewer\n",
  );
  t.equal(render("packages.search", { packages: [], total: 0 }, plain), "No package was found.\n");
});

t.test("a package is told about with what is known of it alone", async (t) => {
  const known = {
    ...{ package: "cowsay", summary: "talking cow", description: "It talks.\n\nA \u009bcow.", section: "games" },
    ...{ installed: null, candidate: "3.03", homepage: null, download: 20_020, size: 95_232 },
  };
  const text = render("packages.info", known, plain);
  t.match(text, /^cowsay: talking cow\nInstalled {4}no\nAvailable {4}3\.03\nTo download {2}20\.0 kB\n/);
  t.match(text, "\n\nIt talks.\n\nA \\x9bcow.\n");
  t.notMatch(text, /Homepage|null/);
  t.notMatch(text, controls);
  t.notMatch(render("packages.info", { ...known, installed: "3.03" }, plain), /Available/);
});

t.test("what was removed and updated is told in a line each", async (t) => {
  const one = { package: "cowsay", version: "3.03" };
  t.equal(
    render("packages.remove", { removed: [one], installed: [{ ...one, package: "moo" }] }, plain),
    "Removed cowsay 3.03\nInstalled moo 3.03\n",
  );
  t.equal(
    render("packages.update", { updated: [one], held: ["linux"] }, plain),
    "Updated cowsay 3.03\nLeft as it is: linux\n",
  );
  t.equal(render("packages.update", { updated: [], held: [] }, plain), "Nothing was newer.\n");
});
