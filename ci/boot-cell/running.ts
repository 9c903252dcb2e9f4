import type { Person } from "../person.ts";
import type { Machine } from "../qemu.ts";
import type { AskGuest } from "../verdict/ask-guest.ts";
import type { Limits } from "./limits.ts";

/** A machine that runs an image, and whom the tests in it talk to. */
export interface Running {
  readonly machine: Machine;
  readonly guest: AskGuest;
  readonly person: Person;
  readonly limit: Limits;
}
