import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { layOverlay } from "../lay-overlay.ts";

/** The file a.hbs of an overlay, laid upon the files of another one. */
export interface BadTemplate {
  readonly name: string;
  readonly template: string | Buffer;
  readonly says: string;
}

const facts = { profile: { name: "small" }, version: "1" };

/** Templates that cannot be rendered. */
export const templates: readonly BadTemplate[] = [
  {
    name: "a template with a broken tag",
    template: "a\n{{#if x}\n",
    says: `error: a template cannot be rendered
   at: overlays/x/etc/a.hbs:2:7
found: Parse error on line 2:
       a{{#if x}
       --------^
       Expecting 'CLOSE_RAW_BLOCK', 'CLOSE', 'CLOSE_UNESCAPED', 'OPEN_SEXPR', 'CLOSE_SEXPR', 'ID', 'EQUALS', 'OPEN_BLOCK_PARAMS', 'STRING', 'NUMBER', 'BOOLEAN', 'UNDEFINED', 'NULL', 'DATA', 'SEP', got 'INVALID'
 want: names of profile.name, version
 hint: edit overlays/x/etc/a.hbs`,
  },
  {
    name: "a template with a block that does not end",
    template: "a\n{{#if version}} b\n",
    says: `error: a template cannot be rendered
   at: overlays/x/etc/a.hbs:3:16
found: Parse error on line 3:
       a{{#if version}} b
       ------------------^
       Expecting 'OPEN_INVERSE_CHAIN', 'INVERSE', 'OPEN_ENDBLOCK', got 'EOF'
 want: names of profile.name, version
 hint: edit overlays/x/etc/a.hbs`,
  },
  {
    name: "a template with the end of another block",
    template: "{{#if version}}\n  {{/each}}",
    says: `error: a template cannot be rendered
   at: overlays/x/etc/a.hbs:1:4
found: if doesn't match each
 want: names of profile.name, version
 hint: edit overlays/x/etc/a.hbs`,
  },
  {
    name: "a template with an empty tag",
    template: "a\n\n   {{ }}",
    says: `error: a template cannot be rendered
   at: overlays/x/etc/a.hbs:3:4
found: Parse error on line 3:
       a   {{ }}
       -------^
       Expecting 'ID', 'STRING', 'NUMBER', 'BOOLEAN', 'UNDEFINED', 'NULL', 'DATA', got 'CLOSE'
 want: names of profile.name, version
 hint: edit overlays/x/etc/a.hbs`,
  },
  {
    name: "a template with a name that is not there",
    template: "a\n x {{nme}}",
    says: `error: a template cannot be rendered
   at: overlays/x/etc/a.hbs:2:6
found: "nme" not defined
 want: names of profile.name, version
 hint: edit overlays/x/etc/a.hbs`,
  },
  {
    name: "a template with a name that is not there any deeper",
    template: "{{profile.nme}}",
    says: `error: a template cannot be rendered
   at: overlays/x/etc/a.hbs:1:3
found: "nme" not defined
 want: names of profile.name, version
 hint: edit overlays/x/etc/a.hbs`,
  },
  {
    name: "a template with an unknown partial",
    template: "{{> other}}",
    says: `error: a template cannot be rendered
   at: overlays/x/etc/a.hbs
found: The partial other could not be found
 want: names of profile.name, version
 hint: edit overlays/x/etc/a.hbs`,
  },
  {
    name: "a template with an unknown helper",
    template: '\n{{shell "id"}}',
    says: `error: a template cannot be rendered
   at: overlays/x/etc/a.hbs:2:3
found: "shell" not defined
 want: names of profile.name, version
 hint: edit overlays/x/etc/a.hbs`,
  },
  {
    name: "a template in another encoding",
    template: Buffer.from([0xff, 0x0a]),
    says: `error: a template cannot be rendered
   at: overlays/x/etc/a.hbs
found: bytes that are not UTF-8
 want: names of profile.name, version
 hint: edit overlays/x/etc/a.hbs`,
  },
];

/** @param root an empty folder */
export async function saidOfTemplate(root: string, { template }: Pick<BadTemplate, "template">): Promise<string> {
  await mkdir(join(root, "x/etc"), { recursive: true });
  await writeFile(join(root, "x/etc/a.hbs"), template);
  return layOverlay(join(root, "x"), join(root, "tree"), "overlays/x", facts).then(
    () => "nothing",
    (error: Error) => error.message,
  );
}
