/** Renaming, merging and removing tags. */
import { z } from "zod";
import { tag } from "#lib/cache/tags";
import { cleanText } from "#lib/content/clean";
import { command } from "#lib/kernel/command";
import { query } from "#lib/kernel/query";
import { refuse } from "#lib/kernel/refusal";
import { movePath } from "./moved.ts";
import { deleteTag, findTagNames, findTagRows, lockTag, retag, tagNameTaken, updateTag } from "./tag-list-store.ts";
import { findTagsByName } from "./tag-store.ts";
import type { TagPage } from "./types.ts";

const pageSize = 100;
const id = z.coerce.number().int().positive();
const name = z.string().max(40).transform((text) => cleanText(text).normalize("NFKC").replace(/\s+/g, " ").trim());
const nothing = async () => undefined;
const everywhere = (tagId: number) => [tag.tag(tagId), tag.tagName(tagId), tag.lists];

/** By name; `next` goes into `?after=`. */
export const listTags = query({
  can: "tag.manage",
  subject: nothing,
  run: async ({ input }: { input: { q?: string; after?: string } }): Promise<TagPage> => {
    const rows = await findTagRows({ q: cleanText(input.q ?? "").trim().slice(0, 100), after: input.after ?? null, limit: pageSize + 1 });
    const items = rows.slice(0, pageSize);
    return { items, next: rows.length > pageSize ? (items.at(-1)?.name ?? null) : null };
  },
});

/** Names to choose from while one types, at most two thousand. */
export const listTagNames = query({ can: "tag.create", subject: nothing, run: () => findTagNames(2_000) });

export const renameTag = command({
  name: "tag.rename",
  can: "tag.manage",
  input: z.object({ tagId: id, name: name.refine((text) => text !== ""), nameEn: name.default("") }),
  subject: nothing,
  run: async ({ input: { tagId, ...change } }) => {
    const before = await lockTag(tagId);
    if (await tagNameTaken(change.name, tagId)) refuse("tag.nameTaken", { name: change.name });
    await updateTag(tagId, change);
    return { value: undefined, about: { kind: "tag", id: tagId }, detail: { before: before.name, after: change.name }, tags: everywhere(tagId) };
  },
});

/** Everything under `tagId` goes under the tag of the number `into` or the name `intoName`; the first disappears, and its address leads to the other. */
export const mergeTags = command({
  name: "tag.merge",
  can: "tag.manage",
  input: z.object({ tagId: id, into: id.optional(), intoName: name.optional() }),
  subject: nothing,
  run: async ({ input: { tagId, ...other } }) => {
    const into = other.into ?? (await findTagsByName([other.intoName ?? ""]))[0]?.id ?? refuse("tag.unknown");
    if (tagId === into) refuse("tag.sameTag");
    // Locked in one order, or two people merging the pair both ways would wait for each other for ever.
    const rows = new Map<number, Awaited<ReturnType<typeof lockTag>>>();
    for (const each of [tagId, into].sort((a, b) => a - b)) rows.set(each, await lockTag(each));
    await retag(tagId, into);
    await deleteTag(tagId);
    await movePath(`/tag/${rows.get(tagId)?.slug}`, `/tag/${rows.get(into)?.slug}`);
    return { value: undefined, about: { kind: "tag", id: into }, detail: { merged: rows.get(tagId)?.name, into: rows.get(into)?.name }, tags: [...everywhere(tagId), ...everywhere(into)] };
  },
});

export const removeTag = command({
  name: "tag.remove",
  can: "tag.manage",
  input: z.object({ tagId: id }),
  subject: nothing,
  run: async ({ input: { tagId } }) => {
    const before = await lockTag(tagId);
    await deleteTag(tagId);
    return { value: undefined, about: { kind: "tag", id: tagId }, detail: { name: before.name }, tags: everywhere(tagId) };
  },
});
