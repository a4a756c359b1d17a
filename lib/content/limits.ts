/** How long single pieces of a body may be, in UTF-16 units. */

/** LaTeX of one formula. */
export const longestFormula = 2_000;
/** Words of one footnote. */
export const longestFootnote = 2_000;
/** One block of code. */
export const longestCode = 100_000;
/** What a card says of the page it leads to. */
export const longestCardTitle = 300;
export const longestCardDescription = 500;
export const longestCardSite = 100;
