/** Making, renaming, ordering and staffing sections. */
import { z } from "zod";
import { lastActor } from "#lib/audit/last";
import { tag } from "#lib/cache/tags";
import { command } from "#lib/kernel/command";
import { query } from "#lib/kernel/query";
import { refuse } from "#lib/kernel/refusal";
import { factRules } from "#lib/facts/types";
import { slugFor } from "#lib/articles/slug";
import { lineInput, nameInput } from "#lib/people/inputs";
import { movePath } from "./moved.ts";
import * as store from "./section-store.ts";
import type { SectionRow } from "./types.ts";

const id = z.coerce.number().int().positive();
const values = {
  name: nameInput(40),
  nameEn: lineInput(60).default(""),
  description: lineInput(200).default(""),
  descriptionEn: lineInput(300).default(""),
  factRule: z.enum(factRules).optional(),
  /** Empty: made from the name. */
  slug: z.string().max(60).regex(/^[a-z0-9]*(?:-[a-z0-9]+)*$/).default(""),
};
/** The version that was looked at; without one, whatever is there now is changed. */
const basedOn = z.string().max(100).optional();
const nothing = async () => undefined;
const site = [tag.site, tag.front, tag.lists, tag.feed];

export const listSections = query({ can: "section.manage", subject: nothing, run: store.findSectionRows });

export const createSection = command({
  name: "section.create",
  can: "section.manage",
  input: z.object(values),
  subject: nothing,
  run: async ({ input }) => {
    const sectionId = await store.insertSection({ ...input, slug: input.slug || slugFor(input.nameEn || input.name, input.nameEn ? "en" : "zh-CN") });
    return { value: { sectionId }, about: { kind: "section", id: sectionId }, detail: { name: input.name }, tags: site };
  },
});

/** Refuses "section.stale", with the `name` of who was first, when its words are not those of `basedOn` any more. */
export const editSection = command({
  name: "section.edit",
  can: "section.manage",
  input: z.object({ sectionId: id, basedOn, ...values }),
  subject: nothing,
  run: async ({ input }) => {
    const { sectionId, slug, basedOn: looked, ...rest } = input;
    const before = (await store.lockSections()).find((row) => row.id === sectionId) ?? refuse("section.unknown");
    if (slug !== "" && (await store.slugTakenByAnother(slug, sectionId))) refuse("section.slugTaken", { slug });
    const was = await unlessStale("section.edit", sectionId, ({ versions }) => versions.words, looked);
    await store.updateSection(sectionId, slug === "" ? rest : { ...rest, slug });
    if (slug !== "") await movePath(`/section/${before.slug}`, `/section/${slug}`);
    return { value: undefined, about: { kind: "section", id: sectionId }, detail: { name: input.name, before: asSaid(was), after: asSaid({ ...input, slug: slug || before.slug }) }, tags: [...site, tag.section(sectionId)] };
  },
});

/** For the audit log. */
const asSaid = ({ name, nameEn, description, descriptionEn, slug, factRule }: { name: string; nameEn: string; description: string; descriptionEn: string; slug: string; factRule?: string | undefined }) => ({ name, nameEn, description, descriptionEn, slug, factRule });

const rowOf = async (sectionId: number) => (await store.findSectionRows()).find((row) => row.id === sectionId) ?? refuse("section.unknown");

/** The section as it is; its rows are locked. */
async function unlessStale(action: string, sectionId: number, version: (row: SectionRow) => string, looked: string | undefined): Promise<SectionRow> {
  const row = await rowOf(sectionId);
  if (looked !== undefined && version(row) !== looked) refuse("section.stale", { name: (await lastActor({ action, kind: "section", id: sectionId })) ?? "" });
  return row;
}

const namesOf = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

export const moveSection = command({
  name: "section.move",
  can: "section.manage",
  input: z.object({ sectionId: id, direction: z.enum(["up", "down"]) }),
  subject: nothing,
  run: async ({ input }) => {
    const rows = await store.lockSections();
    const order = rows.map((row) => row.id);
    const from = order.indexOf(input.sectionId);
    if (from < 0) refuse("section.unknown");
    const to = Math.min(order.length - 1, Math.max(0, from + (input.direction === "up" ? -1 : 1)));
    order.splice(to, 0, ...order.splice(from, 1));
    for (const [position, sectionId] of order.entries()) await store.updateSection(sectionId, { position: position + 1 });
    return { value: { position: to + 1 }, about: { kind: "section", id: input.sectionId }, detail: { before: namesOf(rows), after: namesOf(order.flatMap((sectionId) => rows.filter((row) => row.id === sectionId))) }, tags: site };
  },
});

/** Refuses "section.stale" as editing does, when its editors are not those of `basedOn`. */
export const staffSection = command({
  name: "section.staff",
  can: "section.manage",
  input: z.object({ sectionId: id, basedOn, personIds: z.array(id).max(500) }),
  subject: nothing,
  run: async ({ input }) => {
    await store.lockSections();
    const before = (await unlessStale("section.staff", input.sectionId, ({ versions }) => versions.editors, input.basedOn)).editors;
    await store.replaceSectionEditors(input.sectionId, [...new Set(input.personIds)]);
    return { value: undefined, about: { kind: "section", id: input.sectionId }, detail: { before, after: (await rowOf(input.sectionId)).editors } };
  },
});

export const removeSection = command({
  name: "section.remove",
  can: "section.manage",
  input: z.object({ sectionId: id }),
  subject: nothing,
  run: async ({ input }) => {
    await store.lockSections();
    const was = (await store.findSectionRows()).find((row) => row.id === input.sectionId) ?? refuse("section.unknown");
    const count = await store.countSectionArticles(input.sectionId);
    if (count > 0) refuse("section.inUse", { count });
    await store.deleteSection(input.sectionId);
    return { value: undefined, about: { kind: "section", id: input.sectionId }, detail: { name: was.name, before: asSaid(was) }, tags: site };
  },
});
