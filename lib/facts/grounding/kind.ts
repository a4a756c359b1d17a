/** What an unsupported word names, where its form leaves no doubt. Pure. */
import type { ClaimKind } from "#lib/facts/types";
import { classNames } from "./lexicon.ts";
import type { Reading } from "./reading.ts";

const body = 1 << classNames.indexOf("body");
const place = 1 << classNames.indexOf("place");

/** Foreign names have a dot; organisations and places end with a word for one. */
export function kindOf({ text, classes }: Pick<Reading, "text" | "classes">, from: number, to: number): ClaimKind {
  if (/^\p{Script=Han}+·[\p{Script=Han}·]*\p{Script=Han}$/u.test(text.slice(from, to))) return "person";
  if (to - from < 3) return "wording";
  const last = classes[to - 1] ?? 0;
  if (last & body) return "organisation";
  return last & place ? "place" : "wording";
}
