/** What the front and the pages agree on, so that a page needs the framework only once (decision 51). */

/** Addresses within Next, not among readers' addresses: followed by the edition, and by the page's own address in it. */
export const drawnPages = "/drawn";
export const emptyPages = "/shell";

/** Id of the element of an empty page that stands where the page comes. */
export const placeInShell = "page";
