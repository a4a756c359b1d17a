/** What a drafted report rests on: behind each sentence the passages it was written from, as [S1.3] or [S1.3, S2.1]. Pure. */
import { sentencesOf } from "#lib/content/sentences";

/** Numbers as people count: source 1, passage 3. */
export type Cited = { source: number; passage: number };
/** `text` without its references. */
export type CitedSentence = { text: string; cited: Cited[] };

const reference = /\s*[[【［]\s*((?:S?\d+\s*[.·:：．-]\s*\d+)(?:\s*[,，、;；]\s*S?\d+\s*[.·:：．-]\s*\d+)*)\s*[\]】］]/gi;
const one = /S?(\d+)\s*[.·:：．-]\s*(\d+)/gi;

export function referenceOf({ source, passage }: Cited): string {
  return `S${source}.${passage}`;
}

/** Paragraphs of sentences; a reference behind the stop belongs to the sentence before it, one alone on a line to the sentence before that. */
export function citedSentences(text: string): CitedSentence[][] {
  return text.split(/\n+/).map(sentencesIn).filter((sentences) => sentences.length > 0);
}

function sentencesIn(paragraph: string): CitedSentence[] {
  const { plain, marks } = withoutReferences(paragraph);
  const sentences = sentencesOf(plain).map(({ from, to }) => ({ from, to, text: plain.slice(from, to).trim(), cited: [] as Cited[] })).filter(({ text }) => text !== "");
  for (const { at, cited } of marks) {
    // At the place where one ends and the next begins, it is the one that ends.
    const owner = sentences.findLast(({ from }) => from < at) ?? sentences[0];
    owner?.cited.push(...cited.filter((each) => !owner.cited.some(({ source, passage }) => source === each.source && passage === each.passage)));
  }
  return sentences.map(({ text, cited }) => ({ text, cited }));
}

function withoutReferences(paragraph: string): { plain: string; marks: { at: number; cited: Cited[] }[] } {
  const marks: { at: number; cited: Cited[] }[] = [];
  let plain = "";
  let from = 0;
  for (const found of paragraph.matchAll(reference)) {
    plain += paragraph.slice(from, found.index);
    from = found.index + found[0].length;
    marks.push({ at: plain.length, cited: [...(found[1] ?? "").matchAll(one)].map(([, source, passage]) => ({ source: Number(source), passage: Number(passage) })) });
  }
  return { plain: plain + paragraph.slice(from), marks };
}

/** The words alone, paragraphs parted by a blank line. */
export function withoutCitations(text: string): string {
  return citedSentences(text).map((sentences) => joined(sentences.map((sentence) => sentence.text))).join("\n\n");
}

/** Sentences of one paragraph: between two that end in letters of the Latin alphabet stands a blank. */
export function joined(sentences: readonly string[]): string {
  return sentences.reduce((whole, next) => (whole === "" ? next : /[\u3000-\u303f\uff00-\uffef”’」』]$/u.test(whole) ? whole + next : `${whole} ${next}`), "");
}
