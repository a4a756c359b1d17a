/** What of a model's answer can be used: plain text, as paragraphs or as lines to choose from. */
import { isSeen } from "#lib/content/clean";
import { blankBetween } from "#lib/content/plain-lines";
import { withoutMarkdown, withoutQuotes, withoutTags } from "./answer-markup.ts";
import { isPoint, withoutNumbers } from "./answer-numbers.ts";
import { unwrapped } from "./answer-shell.ts";
import { withoutTalk } from "./answer-talk.ts";

/**
 * An answer as text: paragraphs parted by "\n\n", no line ends inside them. Null when nothing is left or something else was sent (a page, an object, a refusal).
 * Plain text: what looks like a tag in it is one no longer, and it must be shown as text all the same.
 * @param of what was to be reworked, or "": quotation marks, points and phrases that stand there already are no trimmings
 */
export function readText(answer: string, { of = "" }: { of?: string } = {}): string | null {
  const inside = unwrapped(answer);
  if (inside.kind === "other") return null;
  const lines = plainLines(inside.kind === "list" ? inside.items.join("\n\n") : inside.text).map(({ text }) => text);
  const asked = withoutTalk(lines, of);
  if (asked === null) return null;
  const paragraphs = onceInARow(asParagraphs(asked, of));
  const text = asQuoted(paragraphs.join("\n\n"), of);
  return /[\p{L}\p{N}]/u.test(text) && isSeen(text) ? text : null;
}

/** The same as one paragraph. @param longest in UTF-16 units: null for more, which is not what was asked for */
export function readParagraph(answer: string, { longest }: { longest: number }): string | null {
  const text = readText(answer);
  if (text === null) return null;
  const paragraph = text.split("\n\n").reduce((before, after) => before + blankBetween(before, after) + after);
  return paragraph.length <= longest ? paragraph : null;
}

/**
 * An answer as lines, each once, without what stood around them. Null when none is left or something else was sent.
 * @param most lines; those that follow are left out @param longest in characters: longer ones are no lines but explanations, and are left out
 */
export function readLines(answer: string, { most, longest }: { most: number; longest: number }): string[] | null {
  const inside = unwrapped(answer);
  if (inside.kind === "other") return null;
  const plain = inside.kind === "list" ? inside.items.map(asOneLine) : withoutHeadings(plainLines(inside.text));
  const asked = withoutTalk(plain, "")?.filter((line) => /[\p{L}\p{N}]/u.test(line)) ?? [];
  const lines = withoutNumbers(withoutGroups(asked), "any").map((line) => withoutQuotes(withoutCount(line)).trim());
  const kept = once(lines.filter((line) => /[\p{L}\p{N}]/u.test(line) && isSeen(line) && [...line].length <= longest));
  return kept.length > 0 ? kept.slice(0, most) : null;
}

type PlainLine = { text: string; heading: boolean };

/** Without HTML, Markdown and markers of ours that a model copied. */
function plainLines(text: string): PlainLine[] {
  return withoutTags(text).split("\n").map((line) => withoutMarkdown(line.replace(/⟦[^⟦⟧\n]{0,200}⟧/g, "")));
}

const asOneLine = (item: string) => plainLines(item).map(({ text }) => text).filter((text) => text !== "").join(" ");

/** A heading among lines names a group of them; where there are only headings, they are the lines. */
function withoutHeadings(lines: readonly PlainLine[]): string[] {
  const rest = lines.filter(({ text, heading }) => !heading && text !== "");
  return (rest.length > 0 && rest.length * 2 > lines.filter(({ heading }) => heading).length ? lines.filter(({ heading }) => !heading) : lines).map(({ text }) => text);
}

/** "事实类：" stands above proposals and is none, unless there is nothing else. */
function withoutGroups(lines: readonly string[]): string[] {
  const rest = lines.filter((line) => !/[：:]$/.test(line));
  return rest.length > 0 ? rest : [...lines];
}

/** "（21字）" behind a proposal. */
const withoutCount = (line: string) => line.replace(/\s?[（(](?:共|约|共计)?\s?[0-9０-９]{1,4}\s?(?:个?字符?|characters|chars|words)[）)]$/iu, "");

/** Whether a line can be the last one of a paragraph, by its last characters; references such as [S1.3] stand behind the stop. */
const longestEnd = 140;
const sentenceEnd = /[。！？!?….：:；;]["'”’」』）)\]】]{0,3}(?:\s?[[【［][^[\]【】［］]{1,40}[\]】］]){0,3}$/u;

function asParagraphs(lines: readonly string[], of: string): string[] {
  const given = of.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  // Verse and lists have lines that are no sentences: as many lines as before are those lines.
  const asBefore = given.length > 1 && given.length === lines.filter((line) => line !== "").length;
  // Pieces of each paragraph: a text that grows line by line and is looked at each time takes as long as its square.
  const pieces: string[][] = [];
  let last = "";
  for (const line of lines) {
    const goesOn = line !== "" && last !== "" && !asBefore && !sentenceEnd.test(last.slice(-longestEnd)) && !isPoint(line);
    if (goesOn) pieces.at(-1)?.push(blankBetween(last, line), line);
    else if (line !== "") pieces.push([line]);
    last = line;
  }
  const paragraphs = pieces.map((piece) => piece.join(""));
  return given.some(isPoint) ? paragraphs : withoutNumbers(paragraphs, "series");
}

/** Quotation marks around everything, unless it was a quotation before. */
function asQuoted(text: string, of: string): string {
  return of.trim() !== "" && withoutQuotes(of.trim()) !== of.trim() ? text : withoutQuotes(text);
}

/** Models that lose their way repeat a paragraph; a refrain has other lines in between. */
const onceInARow = (paragraphs: readonly string[]) => paragraphs.filter((paragraph, at) => paragraph !== paragraphs[at - 1]);

/** Each once, however it is pointed; the first one stays. */
function once(lines: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const line of lines) {
    const key = line.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    if (!seen.has(key)) seen.set(key, line);
  }
  return [...seen.values()];
}
