/** Sections, series and tags as the desk sees them. */
import type { FactRule } from "#lib/facts/types";
import type { Workflow } from "#lib/workflow/types";

export type SectionRow = { id: number; slug: string; name: string; nameEn: string; description: string; descriptionEn: string; position: number; factRule: FactRule; /** Null: as the site does by default. */ workflow: Workflow | null; /** Of its words, its editors and its way of working; each goes back with a change of it. */ versions: { words: string; editors: string; workflow: string }; articles: number; editors: { id: number; name: string }[] };
/** `cover`: number and address of a preview. */
export type SeriesRow = { id: number; slug: string; name: string; nameEn: string; description: string; descriptionEn: string; articles: number; cover: { id: number; path: string } | null };
export type TagRow = { id: number; slug: string; name: string; nameEn: string; articles: number };
export type TagPage = { items: TagRow[]; next: string | null };
