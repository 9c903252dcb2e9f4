import type { Intent } from "../../frontend/language.ts";

export const filesChange: readonly Intent[] = [
  {
    tool: "files.write",
    templates: [
      "write {text:text} (to|into|in) [the file|a file called|a file named|a new file called] {path:file}",
      "(save|store|put) [the text|the line|the sentence|the words] {text:quoted} (to|into|in|as) [the file|a file called|a file named] {path:file}",
      "(save|store|put) the (text|line|sentence) {text:text} (to|into|in) [the file] {path:file}",
      "(note down|write down|jot down|note) {text:text} in [the file] {path:file}",
      "(create|make) [a|the] [new] [text] file [called|named] {path:file} (with|containing|saying|that says|that contains) [the (text|content|contents|line|words)] {text:lastText}",
      "[new file|new text file] {path:file} with the (content|text) {text:lastText}",
      "(write|write this|make a note|add a note) (to|in|into) [the file] {path:file}: {text:lastText}",
      "the file {path:file} should (contain|say) {text:quoted}",
      "(i need|i want) a file [called|named] {path:file} (with the text|containing|that says) {text:lastText}",
    ],
  },
  {
    tool: "files.write",
    arguments: { append: true },
    templates: [
      "append [the (text|line|words)] {text:text} to [the file|the end of] {path:file}",
      "add (a line|the line|a new line|the text|the words|the sentence) {text:text} to [the file|the end of|the bottom of] {path:file}",
      "add {text:text} to [the file|the end of|the bottom of] {path:file}",
      "(add|put|write) {text:text} (to|at) the (end|bottom) of [the file] {path:file}",
      "(add|append) to {path:file}: {text:lastText}",
      "(another|one more) line for {path:file}: {text:lastText}",
    ],
  },
  { tool: "files.write", arguments: { append: true }, templates: ["echo {text:quoted} >> {path:file}"], shell: true },
  {
    tool: "files.write",
    arguments: { replace: true },
    templates: [
      "overwrite [the file] {path:file} with [the text] {text:lastText}",
      "replace (the contents|the content|everything|what is) (of|in) [the file] {path:file} (with|by) [the text] {text:lastText}",
      "write {text:text} (to|into) {path:file}<replacing>",
    ],
  },
  {
    tool: "files.write",
    arguments: { text: "" },
    templates: [
      "(create|make) (an|the|a new) empty [text] file [called|named] {path:file}",
      "new empty file {path:file}",
    ],
  },
  { tool: "files.write", arguments: { text: "" }, templates: ["touch {path:file}"], shell: true },
  {
    tool: "files.make_directory",
    templates: [
      "(create|make|add|set up) [me] [a|the|another] [new] [empty] (folder|directory|dir|subfolder|subdirectory) [called|named|with the name] {path:newFolder}",
      "(make|create) a (folder|directory) for me (called|named) {path:newFolder}",
      "(create|make) {path:target} as a [new] (folder|directory)",
      "[a] new (folder|directory) [called|named] {path:newFolder}",
      "(i need|i want|i'd like|give me|can i have|there should be|let there be) (a|the) [new] [empty] (folder|directory) (called|named|with the name) {path:newFolder}",
    ],
  },
  {
    tool: "files.make_directory",
    templates: ["(mkdir|md|mkdir -p) {path:newFolder}", "make dir {path:newFolder}"],
    shell: true,
  },
  {
    tool: "files.copy",
    templates: [
      "(copy|duplicate|replicate) [over] [the file|my file|the folder|the directory|the whole folder] {from:file} (to|into|in|over to) [the folder|the directory|the file] {to:path}",
      "(copy|duplicate) [the file|my file|the folder|the directory] {from:file} (to|as|into) [the file|a file called|a new file called] {to:target}",
      "(make|create|save) [me] a (copy|duplicate|backup|backup copy|second copy) of [the file|the folder|the directory] {from:file} (called|named|as|under the name) {to:target}",
      "(make|create|put|save|keep|store) [me] a (copy|duplicate|backup|backup copy|second copy) of [the file|the folder|the directory] {from:file} (in|into|to|under) [the folder|the directory] {to:path}",
      "(back up|backup) [the file|the folder] {from:file} (to|into|in|as) {to:path}",
      "(i want|i need|i would like|have|let me have) a copy of {from:file} in {to:path}",
      "clone [the folder|the file] {from:file} to {to:path}",
    ],
  },
  {
    tool: "files.copy",
    arguments: { replace: true },
    templates: [
      "copy [the file] {from:file} (to|into|over) {to:path}<replacing>",
      "(overwrite|replace) {to:file} (with|by) a copy of {from:file}",
    ],
  },
  {
    tool: "files.copy",
    templates: ["(cp|cp -r|cp -a) {from:target} {to:path}", "cp {from:target} {to:target}"],
    shell: true,
  },
  {
    tool: "files.move",
    templates: [
      "(move|transfer|shift|relocate) [the file|my file|the folder|the directory|the whole folder] {from:file} (to|into|in|over to) [the folder|the directory] {to:path}",
      "(put|place|drag|drop) [the file|the folder] {from:target} (in|into) [the folder] {to:path}",
      "take [the file] {from:file} and move it (to|into) {to:path}",
      "have {from:file} moved (to|into) {to:path}",
      "i (want|would like) {from:file} moved (to|into) {to:path}",
      "rename [the file|my file|the folder|the directory] {from:file} (to|as|into|in) {to:target}",
      "rename [the file|my file] {from:target} {to:target}",
      "(rename|change) the (folder|directory) [name of] {from:folderName} (to|as|into) {to:folderName}",
      "change the name of [the file] {from:file} (to|into) {to:target}",
      "change the (file name|filename) from {from:target} to {to:target}",
      "give [the file] {from:file} the [new] name {to:target}",
      "{from:target} should be (called|named|renamed to) {to:target}",
      "i (want|would like) [the file] {from:target} to be (called|named|renamed to) {to:target}",
    ],
  },
  {
    tool: "files.move",
    arguments: { replace: true },
    templates: [
      "(move|rename) [the file] {from:file} (to|into|over) {to:path}<replacing>",
      "(move|rename) [the file] {from:file} to {to:target}<replacing>",
    ],
  },
  {
    tool: "files.move",
    templates: ["(mv|ren) {from:target} {to:path}", "(mv|ren) {from:target} {to:target}"],
    shell: true,
  },
  {
    tool: "files.delete",
    templates: [
      "(<delete>|bin|trash) [the file|my file|the folder|the directory|the document|the whole folder] {path:file}",
      "(<delete>|trash) the (folder|directory) {path:newFolder} [and everything in it|with all its contents|and its contents]",
      "(<delete>|trash) the {path:folderName} (folder|directory)",
      "(delete|remove|erase) {path:target} and everything in it",
      "(move|put|send|throw) [the file|the folder] {path:file} (to|into|in) the (trash|bin|recycle bin|rubbish|trash can|wastebasket)",
      "{path:target} (can|should|must) (be deleted|be removed|go to the trash)",
      "i want {path:target} (deleted|removed|gone)",
      "(i don't|i do not|i no longer) need [the file] {path:target} [anymore|any more][,] (delete|remove) it",
    ],
  },
  { tool: "files.delete", templates: ["(rm|del|unlink|rmdir|rm -r|rm -rf) {path:target}"], shell: true },
  {
    tool: "files.delete",
    arguments: { permanent: true },
    templates: [
      "<forgood> (delete|remove|erase) [the file|the folder|the directory] {path:file}",
      "(delete|remove|erase|get rid of) [the file|the folder|the directory] {path:file} <forgood>",
      "(delete|remove|erase) [the file|the folder] {path:file} (without the trash|bypassing the trash|skipping the trash|and skip the trash|not into the trash)",
      "i want {path:target} (gone forever|deleted permanently|gone for good)",
      "{path:target} should be (gone for good|permanently deleted|deleted for good)",
    ],
  },
];
