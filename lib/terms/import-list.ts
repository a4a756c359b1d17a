/** Takes a list of terms out of a file: as a new list, as the new version of one, or added to it. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { decodeTable } from "#lib/interchange/table";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { compareTerms, sameTerm } from "./compare.ts";
import { nameInput, noteInput } from "./input.ts";
import { readTerms } from "./read-list.ts";
import { mostTerms } from "./rules.ts";
import { findList, findTerms, findVersions, insertList, insertVersion, isNameTaken } from "./terms-store.ts";
import type { Term } from "./types.ts";

const input = z.object({
  /** Null: a new list of this name. */
  listId: z.int().positive().nullable(),
  name: nameInput.default(""),
  /** `add`: what the file does not name stays; what it names is as the file says. */
  way: z.enum(["replace", "add"]).default("replace"),
  note: noteInput.default(""),
  bytes: z.instanceof(Uint8Array),
});

type Outcome = { listId: number; version: number; added: number; changed: number; removed: number; terms: number };

/** Refuses "terms.noName", "terms.nameTaken", and what a file is refused for (`readTerms`): then nothing of it is kept. */
export const importTerms = command({
  name: "terms.import",
  can: "terms.manage",
  input,
  subject: async () => undefined,
  prepare: async ({ bytes }) => readTerms(decodeTable(bytes)),
  run: async ({ actor, input: { listId, name, way, note }, prepared }) => {
    const by = personBehind(actor);
    const value = listId === null ? await startList(name, note, prepared, by) : await renewList(listId, { way, note }, prepared, by);
    return { value, about: { kind: "termList", id: value.listId }, detail: { ...value, note } };
  },
});

async function startList(name: string, note: string, terms: Term[], by: number | null): Promise<Outcome> {
  if (name === "") refuse("terms.noName");
  if (await isNameTaken(name)) refuse("terms.nameTaken");
  const listId = await insertList({ name, createdBy: by });
  await insertVersion({ listId, version: 1, terms, note, createdBy: by });
  return { listId, version: 1, added: terms.length, changed: 0, removed: 0, terms: terms.length };
}

async function renewList(listId: number, { way, note }: { way: "replace" | "add"; note: string }, read: Term[], by: number | null): Promise<Outcome> {
  await findList(listId, true);
  const version = (await findVersions(listId))[0]?.version ?? 0;
  const before = await findTerms(listId, version);
  const terms = way === "replace" ? read : joined(before, read);
  if (terms.length > mostTerms) refuse("terms.tooMany", { maximum: mostTerms });
  const { added, changed, removed } = compareTerms(before, terms);
  const counts = { added: added.length, changed: changed.length, removed: removed.length, terms: terms.length };
  // The same file twice is no new version.
  if (before.length === terms.length && before.every((term, at) => sameTerm(term, terms[at] ?? term))) return { listId, version, ...counts };
  await insertVersion({ listId, version: version + 1, terms, note, createdBy: by });
  return { listId, version: version + 1, ...counts };
}

function joined(before: readonly Term[], read: readonly Term[]): Term[] {
  const now = new Map(read.map((term) => [term.term, term]));
  const known = new Set(before.map(({ term }) => term));
  return [...before.map((term) => now.get(term.term) ?? term), ...read.filter(({ term }) => !known.has(term))];
}
