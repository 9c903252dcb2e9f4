import t from "tap";
import { asksForUndo } from "./asks-for-undo.ts";

for (const said of [
  ...["undo", "Undo that!", "undo it please", "please undo the last change", "take that back", "can you revert this?"],
  ...["mach das rückgängig", "Bitte mach das wieder rückgängig.", "rückgängig machen", "rückgängig"],
  ...["deshaz eso", "deshacer", "deshazlo, por favor", "撤销", "请撤销刚才的操作。", "撤回上一步"],
])
  t.test(`"${said}" asks for the last change to be taken back`, async (t) => t.ok(asksForUndo(said)));

for (const said of [
  ...["undo the changes in main.ts", "how do I undo a commit", "what does undo do", "undo and redo", "git revert HEAD"],
  ...["take that file back to ~/old", "revert.sh", "undo that and delete everything", "mach das licht an", ""],
  ...["undo 3 files", "deshaz el nudo", "撤销用户", "undo it\nrm -rf ~"],
])
  t.test(`${JSON.stringify(said)} does not`, async (t) => t.notOk(asksForUndo(said)));
