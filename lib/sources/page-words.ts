/** What a page says: by our own reading of portals, or by readability, whichever has found the story. For a thread: both take long over a hostile page. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { docFromHtml } from "#lib/content/html";
import { plainText } from "#lib/content/text";
import { wallTime } from "#lib/i18n/zone-time";
import { decode } from "#lib/interchange/decode";
import { recognise } from "#lib/interchange/recognise";
import { Refusal } from "#lib/kernel/refusal";
import type { PageGiven, PageWords } from "./reading.ts";
import { largestSourceFile } from "./types.ts";

type Read = Omit<PageWords, "passages"> & { paragraphs: string[] };
type Words = Omit<Read, "password">;

const nothing: Words = { headline: "", author: "", site: "", day: "", paragraphs: [] };
/** Elements of a page that readability will look at. */
const mostElements = 60_000;
/** Characters; shorter addresses of this kind stay where they are. */
const shortestFile = 200;

/** Throws a Refusal "import.binary", "import.tooLarge", "import.empty". */
export function pageWords(given: PageGiven): Read {
  const html = withoutFiles(decode(given.bytes, given.charset, largestSourceFile).text);
  const ours = recognised(html, given);
  const other = readable(html, given);
  const { paragraphs } = isBetter(other.paragraphs, ours.paragraphs) ? other : ours;
  return {
    headline: ours.headline || other.headline,
    author: ours.author || other.author,
    site: ours.site || other.site,
    day: ours.day || other.day,
    paragraphs,
    password: /<input\b[^>]{0,500}\btype\s*=\s*["']?password\b/i.test(html),
  };
}

/** Ours, unless it has missed most of the story, or taken the whole page for it. */
function isBetter(other: readonly string[], ours: readonly string[]): boolean {
  const [theirs, own] = [other.join("").length, ours.join("").length];
  return theirs > own * 1.6 || (theirs > 500 && own > theirs * 2.5);
}

/** Saved pages have their pictures and fonts inside. Without a pattern over all of it: eight megabytes are more than one can go back over. */
function withoutFiles(html: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = html.indexOf("data:"); at >= 0; at = html.indexOf("data:", at)) {
    const end = at + lengthInside(html, at);
    if (end - at > shortestFile) {
      parts.push(html.slice(from, at));
      from = end;
    }
    at = end;
  }
  return parts.join("") + html.slice(from);
}

/** How far an address of this kind goes. */
function lengthInside(html: string, at: number): number {
  let end = at + "data:".length;
  while (end < html.length && !/["'()<>\s]/.test(html.charAt(end))) end++;
  return end - at;
}

function recognised(html: string, { now, timeZone, address }: PageGiven): Words {
  try {
    const found = recognise(html, { name: "page.html", now: new Date(now), timeZone, address: address || undefined });
    return { headline: found.headline, author: found.originalAuthor, site: found.sourceName, day: found.published ? wallTime(new Date(found.published.at), timeZone).slice(0, 10) : "", paragraphs: [found.standfirst, ...linesOf(plainText(found.body))].filter(Boolean) };
  } catch (error) {
    if (error instanceof Refusal) return nothing;
    throw error;
  }
}

/** It may fail on pages that browsers repair; ours stands then. */
function readable(html: string, { timeZone }: PageGiven): Words {
  try {
    const { document } = parseHTML(html);
    const parsed = new Readability(document, { maxElemsToParse: mostElements }).parse();
    if (!parsed?.content) return nothing;
    const at = Date.parse(parsed.publishedTime ?? "");
    return { headline: parsed.title ?? "", author: parsed.byline ?? "", site: parsed.siteName ?? "", day: Number.isNaN(at) ? "" : wallTime(new Date(at), timeZone).slice(0, 10), paragraphs: linesOf(plainText(docFromHtml(parsed.content))) };
  } catch {
    return nothing;
  }
}

/** A document out of a word processor: all of it is text. */
export function documentWords(html: string): string[] {
  return linesOf(plainText(docFromHtml(html)));
}

const linesOf = (text: string) => text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
