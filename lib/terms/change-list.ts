/** Changes entries of a list: the outcome is its next version. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { noteInput, termInput } from "./input.ts";
import { faultOf, mostTerms } from "./rules.ts";
import { findList, findTerms, findVersions, insertVersion, setActive } from "./terms-store.ts";
import type { Term } from "./types.ts";

/** `was`: the term of the entry that is meant, "" for a new one. `now`: null takes it out. */
const change = z.object({ was: z.string().max(200), now: termInput.nullable() });

const input = z.object({ listId: z.int().positive(), basedOn: z.int().positive(), changes: z.array(change).min(1).max(2_000), note: noteInput });

/** Refuses "terms.stale" where somebody made a version meanwhile, "terms.badEntry", "terms.twice", "terms.tooMany", "terms.none". */
export const changeTerms = command({
  name: "terms.change",
  can: "terms.manage",
  input,
  subject: async ({ listId }, lock) => void (await findList(listId, lock)),
  run: async ({ actor, input: { listId, basedOn, changes, note } }) => {
    const version = (await findVersions(listId))[0]?.version ?? 0;
    if (version !== basedOn) refuse("terms.stale", { version });
    const terms = changes.reduce(changed, await findTerms(listId, version));
    if (terms.length === 0) refuse("terms.none");
    if (terms.length > mostTerms) refuse("terms.tooMany", { maximum: mostTerms });
    await insertVersion({ listId, version: version + 1, terms, note, createdBy: personBehind(actor) });
    return { value: { version: version + 1, terms: terms.length }, about: { kind: "termList", id: listId }, detail: { version: version + 1, changes: changes.length, note } };
  },
});

function changed(terms: Term[], { was, now }: z.output<typeof change>): Term[] {
  if (was !== "" && !terms.some(({ term }) => term === was)) refuse("terms.twice", { words: was });
  if (now === null) return terms.filter(({ term }) => term !== was);
  const fault = faultOf(now);
  if (fault) refuse("terms.badEntry", { fault, words: now.term });
  if (now.term !== was && terms.some(({ term }) => term === now.term)) refuse("terms.twice", { words: now.term });
  return was === "" ? [...terms, now] : terms.map((term) => (term.term === was ? now : term));
}

/** Makes an older version the newest one again. Refuses "terms.stale". */
export const restoreTerms = command({
  name: "terms.restore",
  can: "terms.manage",
  input: z.object({ listId: z.int().positive(), basedOn: z.int().positive(), version: z.int().positive(), note: noteInput.default("") }),
  subject: async ({ listId }, lock) => void (await findList(listId, lock)),
  run: async ({ actor, input: { listId, basedOn, version, note } }) => {
    const newest = (await findVersions(listId))[0]?.version ?? 0;
    if (newest !== basedOn) refuse("terms.stale", { version: newest });
    const terms = await findTerms(listId, version);
    await insertVersion({ listId, version: newest + 1, terms, note, createdBy: personBehind(actor) });
    return { value: { version: newest + 1, terms: terms.length }, about: { kind: "termList", id: listId }, detail: { version: newest + 1, restored: version, note } };
  },
});

/** A list that is not active is kept, and looked for nowhere. */
export const activateTerms = command({
  name: "terms.activate",
  can: "terms.manage",
  input: z.object({ listId: z.int().positive(), active: z.boolean() }),
  subject: async ({ listId }, lock) => void (await findList(listId, lock)),
  run: async ({ input: { listId, active } }) => {
    const before = await findList(listId);
    await setActive(listId, active);
    return { value: { active }, about: { kind: "termList", id: listId }, detail: { before: { active: before.active }, after: { active } } };
  },
});
