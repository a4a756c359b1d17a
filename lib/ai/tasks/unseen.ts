/** Characters that nobody sees and a model reads all the same: the usual place to hide an instruction, and no part of any sentence. */
import { cleanText } from "#lib/content/clean";

const lineEnds = /\r\n?|[\u2028\u2029\u0085\v\f]/g;
/** Those that turn or hide what stands beside them. Joiners stay: letters of some scripts and many emoji need them. */
const turning = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
/** Letters in tags spell out whole hidden sentences; in flags of regions they are what one sees. */
const tags = /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;
/** One says how the sign before it looks; a row of them carries hidden bytes. */
const variants = /([\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+/gu;

/** As it is seen, lines ended by "\n". Control characters are gone, halves of surrogate pairs become U+FFFD. Linear. */
export function withoutUnseen(text: string): string {
  return cleanText(text.replace(lineEnds, "\n")).replace(turning, "").replace(tags, "$1").replace(variants, "$1");
}
