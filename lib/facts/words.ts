/** Sizes that the screen has to know too. */

/** UTF-16 units in the reason of a person who verifies a claim. */
export const longestReason = 400;
