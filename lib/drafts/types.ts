/** What pages are told of drafts. */

/** A person who writes in a draft under this number of the document. */
export type Writer = { client: number; personId: number; name: string };
