/** Of the tags of one article. `longestTag`: UTF-16 units. */
export const longestTag = 40;
export const mostTags = 30;
