/** Comments as the desk shows them: plain data. */

/** Places in the document that move with the text, in base64, and some words around them. */
export type Anchor = { start: string; end: string; before?: string; after?: string };
/** Texts of an article that can be spoken about. */
export type CommentField = "body" | "headline" | "standfirst";
export type Named = { id: number; name: string };

/** `text`: mentions stand in it by number; empty where it was removed. `at`: ISO 8601. */
export type CommentLine = { id: number; author: Named; text: string; mentions: Named[]; at: string; edited: boolean; removed: boolean; mine: boolean };

/** A conversation about a passage, oldest comment first. `unread`: somebody spoke to this person in it. */
export type ThreadLine = {
  id: number;
  field: CommentField;
  anchor: Anchor;
  quote: string;
  startedBy: Named;
  resolved: { at: string; by: string } | null;
  mayResolve: boolean;
  unread: boolean;
  comments: CommentLine[];
};

/** Somebody who can be mentioned. `login`: the last part of the address of their page, for finding by pinyin. */
export type Mentionable = { id: number; name: string; nameEn: string; login: string };
