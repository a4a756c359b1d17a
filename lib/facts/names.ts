/** Names of all kinds in a text. Pure. */
import { findOrganisations } from "./organisation.ts";
import { findPersons } from "./person.ts";
import { findPlaces } from "./place.ts";
import { findTitles } from "./quotation.ts";
import type { Stretch } from "./types.ts";

export type NameKind = "person" | "organisation" | "place";

/** A place within an organisation's name or a title is a part of it. */
export function findNames(text: string): (Stretch & { kind: NameKind })[] {
  const as = (kind: NameKind) => (stretch: Stretch) => ({ ...stretch, kind });
  const organisations = findOrganisations(text);
  const taken = new Uint8Array(text.length);
  for (const { from, to } of [...organisations, ...findTitles(text)]) taken.fill(1, from, to);
  const places = findPlaces(text).filter(({ from, to }) => taken[from] !== 1 || taken[to - 1] !== 1);
  return [...findPersons(text).map(as("person")), ...organisations.map(as("organisation")), ...places.map(as("place"))];
}
