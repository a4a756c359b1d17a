/** Reads a foreign page, file or pasted text and says what it found: headline, time, source, author, body, and what was left out. */
import { figuresOf } from "#lib/content/figures";
import { emptyDoc } from "#lib/content/schema";
import { plainText } from "#lib/content/text";
import type { Doc } from "#lib/content/types";
import { refuse } from "#lib/kernel/refusal";
import { arrange, pieceOf } from "./arrange.ts";
import { decode } from "./decode.ts";
import { formatOf } from "./format.ts";
import { readPage } from "./html-page.ts";
import { losesLabel } from "./labelled.ts";
import { languageOf } from "./language.ts";
import { readMarkdownPage } from "./markdown-page.ts";
import type { Source } from "./source.ts";
import { type Clues, noClues, Story } from "./story.ts";
import { paragraphsOfText } from "./text-page.ts";
import type { Clock } from "./times.ts";
import type { Format, Found, Warning, WarningCode } from "./types.ts";

/** `name`: the file's name, for its ending. `timeZone`: of times printed without one. `address`, `charset`: where it was fetched, and what the server said of it. */
export type RecogniseOptions = { name?: string; now: Date; timeZone?: string; address?: string; charset?: string };

/** Blocks of one page. */
const mostPieces = 50_000;

/**
 * Pure and deterministic: no request, no file, no clock but `now`.
 * Refuses "import.binary", "import.tooLarge" (over 5 MB), "import.empty", "content.tooLarge" (over 50,000 paragraphs). Every visible word of the page is in a field, in the body or in `dropped`.
 */
export function recognise(input: Uint8Array | string, { name, now, timeZone = "Asia/Shanghai", address, charset }: RecogniseOptions): Found {
  const { text, replaced } = decode(input, charset);
  const format = formatOf(text, name);
  const clock = { now, timeZone };
  const source = sourceOf(text, format, clock, address);
  if (source.pieces.length > mostPieces) refuse("content.tooLarge");
  const story = new Story(source.clues);
  for (const { reason, text: words } of source.dropped) story.drop(reason, words);
  const content = arrange(source.pieces, story, clock);
  story.settle();
  const { fields, dropped } = story;
  const body: Doc = content.length === 0 ? emptyDoc() : { type: "doc", content };
  const words = plainText(body);
  const pictures = source.pictures(content);
  if (words.trim() === "" && fields.headline === "" && pictures.length === 0 && dropped.length === 0) refuse("import.empty");
  return {
    format,
    headline: fields.headline,
    kicker: fields.kicker,
    standfirst: fields.standfirst,
    published: fields.time && { text: fields.time.text, at: fields.time.at },
    sourceName: fields.sourceName,
    sourceUrl: fields.sourceUrl,
    originalAuthor: fields.author,
    responsibleEditor: fields.editor,
    note: fields.note,
    tags: fields.tags,
    body,
    pictures,
    language: languageOf(`${fields.headline}\n${words}`, fields.language),
    dropped,
    warnings: warningsOf(fields, { words, replaced, pictures: figuresOf(content).length, flat: source.flat, labelled: losesLabel(text, body), now }),
  };
}

function sourceOf(text: string, format: Format, clock: Clock, address?: string): Source {
  if (format === "html") return readPage(text, clock, address);
  if (format === "markdown") return readMarkdownPage(text, clock);
  const pieces = paragraphsOfText(text).map((paragraph) => pieceOf({ type: "paragraph", content: [{ type: "text", text: paragraph }] }));
  return { pieces, clues: noClues(), dropped: [], pictures: () => [], flat: false };
}

function warningsOf(fields: Clues, facts: { words: string; replaced: number; pictures: number; flat: boolean; labelled: boolean; now: Date }): Warning[] {
  const { time } = fields;
  const all: [WarningCode, boolean, Warning["params"]?][] = [
    ["noHeadline", fields.headline === ""],
    ["noBody", facts.words.trim() === ""],
    ["noTime", time === null],
    ["dateOnly", time?.kind === "dateOnly"],
    ["yearGuessed", time?.kind === "yearGuessed"],
    ["relativeTime", time?.kind === "relativeTime"],
    ["futureTime", time !== null && Date.parse(time.at) > facts.now.getTime()],
    ["noAuthor", fields.author === ""],
    ["noSource", fields.sourceName === ""],
    ["pictures", facts.pictures > 0, { count: facts.pictures }],
    ["replaced", facts.replaced > 0, { count: facts.replaced }],
    ["flattened", facts.flat],
    ["labelled", facts.labelled],
  ];
  return all.filter(([, applies]) => applies).map(([code, , params = {}]) => ({ code, params }));
}
