import t from "tap";
import { cutSecrets } from "./cut-secrets.ts";

for (const [said, noted] of [
  ["connect to wifi Home Net with password abc-def-12", "connect to wifi Home Net with password …"],
  ['join "Home" using the passphrase "correct horse battery" now', 'join "Home" using the passphrase … now'],
  ["wifi Home pw: s3cret!, then ping example.org", "wifi Home pw: … then ping example.org"],
  ["the password is hunter22", "the password is …"],
  ["verbinde mit Heim, Passwort ist geheim99", "verbinde mit Heim, Passwort ist …"],
  ["mit dem WLAN Heim verbinden, Kennwort „zwei Wörter“", "mit dem WLAN Heim verbinden, Kennwort …"],
  ["conéctate a la red Casa con la contraseña secreto123", "conéctate a la red Casa con la contraseña …"],
  ["连接到无线网络 家 密码是abc12345", "连接到无线网络 家 密码是…"],
  ["连接到无线网络 家，密码：abc12345", "连接到无线网络 家，密码：…"],
  ["list all files in my home directory", "list all files in my home directory"],
  ["move passwords.txt to ~/safe", "move passwords.txt to ~/safe"],
  ["what is my password", "what is my password"],
] as const)
  t.test(`of "${said}" the password is not noted down`, async (t) => t.equal(cutSecrets(said), noted));
