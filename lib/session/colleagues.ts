/** People who are not acting just now, as the policy knows them: to ask it what somebody else may do. */
import { type PersonActor, personActor } from "#lib/access/actor";
import { findColleagues } from "./store.ts";

export type Colleague = { actor: PersonActor; nameEn: string; slug: string };

/** Active people with an account, in the order they came; never somebody suspended. @param ids null: everybody of the desk. */
export async function colleagues(ids: readonly number[] | null): Promise<Colleague[]> {
  if (ids?.length === 0) return [];
  const rows = await findColleagues(ids);
  return rows.map(({ person, sectionIds, nameEn, slug }) => ({ actor: personActor({ kind: "person", ...person, sectionIds, sessionHash: "" }), nameEn, slug }));
}
