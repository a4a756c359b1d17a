/** How long revisions are, as newsrooms count. They never change, so each is counted once in the life of a process. */
import { countCharacters, plainText } from "#lib/content/text";
import { once } from "#lib/kernel/process";
import { findBodies } from "./store.ts";

const mostKnown = 20_000;
/** Long texts take milliseconds each: between handfuls of them others get their turn. */
const handful = 4;

const known = () => once("revision-characters", () => new Map<number, number>());

/** Characters of the bodies, by the revisions' ids. */
export async function charactersOf(ids: readonly number[]): Promise<Map<number, number>> {
  const counted = new Map(ids.flatMap((id) => (known().has(id) ? [[id, known().get(id) ?? 0] as const] : [])));
  const open = ids.filter((id) => !counted.has(id));
  for (let at = 0; at < open.length; at += handful) {
    for (const { id, body } of await findBodies(open.slice(at, at + handful))) counted.set(id, countCharacters(plainText(body)));
  }
  if (known().size > mostKnown) known().clear();
  for (const [id, characters] of counted) known().set(id, characters);
  return counted;
}
