/** Takes out of foreign text what no page can print and PostgreSQL cannot keep. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** Control characters go (tab and line ends stay), halves of surrogate pairs become U+FFFD. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(unprintable, "");
}

/** Whether anybody would see that something was written: spaces of no width, fillers and the like leave a line blank. */
export function isSeen(text: string): boolean {
  return /[^\p{Default_Ignorable_Code_Point}\p{Z}\p{Cc}\p{Cf}\u2800]/u.test(text);
}
