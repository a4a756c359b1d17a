/** What the elements of a page mean for its words. */

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Begin and end a line of their own. */
export const blockTags = names(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp",
);

/** Nobody sees what stands in them. */
export const invisibleTags = names("applet area audio base canvas colgroup col embed frame head iframe link meta noembed noframes noscript object param rp script source style svg template title track video");

/** For pressing and filling in: seen, but never part of a text. */
export const controlTags = names("button datalist input keygen meter output progress select textarea");
