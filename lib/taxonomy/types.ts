/** Sections and tags as the desk sees them. */
export type SectionRow = { id: number; slug: string; name: string; nameEn: string; description: string; descriptionEn: string; position: number; articles: number; editors: { id: number; name: string }[] };
export type TagRow = { id: number; slug: string; name: string; nameEn: string; articles: number };
export type TagPage = { items: TagRow[]; next: string | null };
