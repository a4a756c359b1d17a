/** What people say about themselves. */
import { z } from "zod";
import { tag } from "#lib/cache/tags";
import { cleanText } from "#lib/content/clean";
import { command } from "#lib/kernel/command";
import { query } from "#lib/kernel/query";
import { refuse } from "#lib/kernel/refusal";
import { movePath } from "#lib/taxonomy/moved";
import { lineInput, nameInput, slugInput } from "./inputs.ts";
import { mailChoices } from "./types.ts";
import { findProfile, isSlugTaken, personSubject, updatePerson, waitForSameSlug } from "./store.ts";

const bioInput = z.string().max(4_000).transform((raw) => cleanText(raw).normalize("NFC").trim()).pipe(z.string().max(1_000));

/** The old address of the person's page leads to the new one. Refuses "people.slugTaken". */
export const updateProfile = command({
  name: "people.updateProfile",
  can: "profile.edit",
  input: z.object({ personId: z.int().positive(), name: nameInput(60), nameEn: lineInput(60).default(""), bio: bioInput, bioEn: bioInput.default(""), language: z.enum(["zh-CN", "en"]), slug: slugInput, mailNotices: z.enum(mailChoices).optional() }),
  subject: ({ personId }, lock) => personSubject(personId, lock),
  run: async ({ input: { personId, ...change }, subject: { row } }) => {
    await waitForSameSlug(change.slug);
    if (await isSlugTaken(change.slug, personId)) refuse("people.slugTaken", { slug: change.slug });
    await updatePerson(personId, change);
    await movePath(`/by/${row.slug}`, `/by/${change.slug}`);
    return { value: undefined, about: { kind: "person", id: personId }, detail: { before: asSaid(row), after: asSaid(change) }, tags: [tag.person(personId)] };
  },
});

/** For the audit log. */
const asSaid = ({ name, nameEn, slug, bio, bioEn }: { name: string; nameEn: string; slug: string; bio: string; bioEn: string }) => ({ name, nameEn, slug, bio, bioEn });

/** The language of one's desk, changed from its menu. */
export const chooseLanguage = command({
  name: "people.chooseLanguage",
  can: "profile.edit",
  input: z.object({ personId: z.int().positive(), language: z.enum(["zh-CN", "en"]) }),
  subject: ({ personId }, lock) => personSubject(personId, lock),
  run: async ({ input: { personId, language } }) => {
    await updatePerson(personId, { language });
    return { value: undefined, about: { kind: "person", id: personId } };
  },
});

export const openProfile = query({
  can: "profile.edit",
  subject: (personId: number) => personSubject(personId, false),
  run: ({ input: personId }) => findProfile(personId),
});
