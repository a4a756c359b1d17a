/** Puts on record that words were made by a machine: accepted from a model here, or declared by a person. */
import { z } from "zod";
import { type Actor, personBehind } from "#lib/access/actor";
import { outdatePrinting } from "#lib/articles/outdate";
import { articleSubject, type ArticleSubject } from "#lib/articles/subject";
import { cleanText } from "#lib/content/clean";
import type { Generated } from "#lib/content/types";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { findGenerations, insertGenerations } from "./generations-store.ts";
import { attributed } from "./read-marks.ts";
import { attrsOf } from "./mend-marks.ts";
import { declaredFields, type GenerationOrigin } from "./types.ts";

/** UTF-16 units: as much as a body may hold. */
const mostText = 2_000_000;
const line = (longest: number) => z.string().max(longest).transform((text) => cleanText(text).replace(/\s+/g, " ").trim());

/** `mark`: a new name that the page gives; `text`: the words; `fields`: lines of the article that are declared with them. */
export const acceptInput = z.object({
  articleId: z.int().positive(),
  mark: z.string().regex(/^[0-9a-z]{16,60}$/),
  model: line(200),
  note: line(400).default(""),
  text: z.string().max(mostText).transform(cleanText),
  fields: z.partialRecord(z.enum(declaredFields), z.string().max(mostText).transform(cleanText)).default({}),
});
export type Accepting = z.output<typeof acceptInput>;

/** The door for words that a model wrote here and a person took: call it first, then put them into the text with what it gives back. */
export const acceptGenerated = command({
  name: "label.accept",
  can: "label.declare",
  input: acceptInput,
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: (given) => keep("assisted", given),
});

/** @returns what the mark in the text carries. Sent twice it is one. Refuses "label.nothing" without words, "label.taken" where the name is another's. */
export async function keep(origin: GenerationOrigin, { actor, input, subject }: { actor: Actor; input: Accepting; subject: ArticleSubject }): Promise<{ value: Generated["attrs"]; about: { kind: string; id: number }; detail: Record<string, unknown> }> {
  const { articleId, mark, model, note, text, fields } = input;
  const acceptedBy = personBehind(actor);
  const lines = declaredFields.flatMap((field) => ((fields[field] ?? "").trim() === "" ? [] : [{ mark: `${mark}.${field}`, text: fields[field] ?? "" }]));
  if (text.trim() === "" && lines.length === 0) refuse("label.nothing");
  const added = await insertGenerations([{ mark, text }, ...lines].map((each) => ({ ...each, articleId: subject.row.id, origin, model, acceptedBy })));
  const row = (await findGenerations(articleId)).find((each) => each.mark === mark) ?? refuse("label.unknown");
  if (row.by !== acceptedBy || row.text !== text || row.withdrawnAt !== null) refuse("label.taken");
  if (added.length > 0) await outdatePrinting(subject);
  return { value: attrsOf(attributed(row)), about: { kind: "article", id: articleId }, detail: { mark, origin, model, characters: text.length, fields: lines.map((each) => each.mark.slice(mark.length + 1)), ...(note === "" ? {} : { note }) } };
}
