import type { Language } from "../frontend/language.ts";
import { chinese } from "./chinese/chinese.ts";
import { english } from "./english/english.ts";
import { german } from "./german/german.ts";
import { spanish } from "./spanish/spanish.ts";

/** In the order in which a text is tried; the first is spoken where nothing tells which. */
export const languages: readonly [Language, ...Language[]] = [english, german, spanish, chinese];
