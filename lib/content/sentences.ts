/** Where sentences begin and end. Pure, the same in every browser: `Intl.Segmenter` follows the data of whoever runs it. */

/** UTF-16 places in the text. */
export type Sentence = { from: number; to: number };

const ends = /[。！？!?…]+|[;；]|\.(?=\s|["'”’)\]]|$)|\n+/gu;
const closers = /^["'”’」』）)\]】》〉]+/u;
/** What an English full stop may stand behind without an end. */
export const abbreviation = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|No|Gov|Sen|Rep|Gen|Lt|Col|Inc|Ltd|Co|Corp|vs|etc|e\.g|i\.e|cf|a\.m|p\.m|U\.S|U\.K|\p{Lu})$/u;

/** Every sentence of a text, the marks that end it included, blanks around it left out; nothing for blanks alone. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const close = (end: number) => {
    const words = text.slice(start, end);
    const trimmed = words.trim();
    if (trimmed !== "") {
      const from = start + words.indexOf(trimmed);
      found.push({ from, to: from + trimmed.length });
    }
    start = end;
  };
  for (const match of text.matchAll(ends)) {
    if (match.index < start) continue;
    if (match[0] === "." && abbreviation.test(text.slice(start, match.index))) continue;
    const end = match.index + match[0].length;
    close(end + (closers.exec(text.slice(end))?.[0].length ?? 0));
  }
  close(text.length);
  return found;
}
