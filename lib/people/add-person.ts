/** Puts a person into the house under a free slug; for commands. */
import { refuse } from "#lib/kernel/refusal";
import { findPersonByEmail, insertPerson, ownerExists, type PersonRow } from "./store.ts";
import { personSlug } from "./slug.ts";

type NewPerson = { name: string; email: string } & Partial<Pick<PersonRow, "role" | "language" | "passwordHash" | "owner">>;

/** @returns the person's number. Refuses "people.emailTaken", for a second owner "setup.done". */
export async function addPerson(person: NewPerson): Promise<number> {
  const slug = personSlug(person.name, person.email);
  for (let attempt = 1; attempt <= 50; attempt++) {
    const id = await insertPerson({ ...person, slug: attempt === 1 ? slug : `${slug}-${attempt}` });
    if (id !== null) return id;
    if ((await findPersonByEmail(person.email)) !== null) refuse("people.emailTaken", { email: person.email });
    if (person.owner && (await ownerExists())) refuse("setup.done");
  }
  throw new Error(`No free address for ${JSON.stringify(slug)} in 50 tries.`);
}
