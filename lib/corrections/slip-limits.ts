/** How much a typo may change, for the rule and for the words that tell it. In letters and figures. */

/** In the whole article. */
export const slipLetters = 30;
/** And no more than this part of it. */
export const slipPart = 0.1;
/** In one place: a Chinese word, an English one. */
export const slipPlace = { chinese: 3, other: 12 };
/** In the headline, and in whatever is very short. */
export const headlineLetters = 3;

/** `beside`: bylines, sources, cover, date; `shape`: paragraphs, links, pictures; `meaning`: no, perhaps, the opposite. */
export const moreThanSlipKinds = ["much", "figure", "name", "meaning", "shape", "beside", "label"] as const;
export type MoreThanSlip = (typeof moreThanSlipKinds)[number];
