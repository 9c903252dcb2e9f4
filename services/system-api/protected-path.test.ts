import t from "tap";
import { protectedPath } from "./protected-path.ts";

const homes = ["/home/ann", "/home/bob/", "/", "/nonexistent", "relative"];

t.test("/ and homes as a whole are not changed, nor what holds a home", async (t) => {
  t.equal(protectedPath("/", []), "/ as a whole is not changed");
  t.equal(protectedPath("/home/ann", homes), "/home/ann is the home of an account");
  t.equal(protectedPath("/home/bob", homes), "/home/bob is the home of an account");
  t.equal(protectedPath("/home", homes), "/home holds /home/ann, the home of an account");
});

t.test("what lies in a home, and what is only called alike, is not meant", async (t) => {
  for (const path of ["/home/ann/notes", "/home/anna", "/home/an", "/srv", "/homestead"])
    t.equal(protectedPath(path, homes), null, path);
});
