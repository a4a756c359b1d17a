/** Takes the framework out of a reader's document: what is left works without a script of anybody else's. */
import { attributeIn, type Element, type End, piecesOf } from "./markup.ts";

type Cut = [start: number, end: number];
export type Stripped = { html: string; /** Characters a reader can see, blanks not counted. */ visible: number };

/**
 * Half of a page is what Next would wake it with. It can be told at a glance: React writes no `<` of a text or attribute as it is,
 * and Next none inside of these scripts. What this does not know is found piece by piece.
 */
const flight = /<script>(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\([^<]*\)<\/script>/g;

const unseen = new Set(["template", "head"]);
const withoutEnd = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);

/**
 * Cuts out Next's runtime and flight scripts, hints to fetch them, comments, templates and empty hidden boxes; all else stays byte by byte.
 * A style sheet that a page uses stands in its head: hints to fetch one are for those that only the newsroom needs.
 * JSON-LD stays, and the site's own script. `visible` near zero means that the page only exists through scripts.
 */
export function strip(html: string): Stripped {
  const page = html.replace(flight, "");
  const { cuts, visible } = looked(page);
  cuts.sort(([a], [b]) => a - b);
  let kept = "";
  let at = 0;
  for (const [start, end] of cuts) {
    if (start < at) continue;
    kept += page.slice(at, start);
    at = end;
  }
  return { html: kept + page.slice(at), visible };
}

/** Whether a reader sees at least so many characters of it; looks no farther than it must. */
export const shows = (html: string, least: number) => looked(html, least).visible >= least;

/** `box`: where a hidden box begins, as long as there is nothing in it that stays. */
type Open = { name: string; from: number; seen: boolean; box: boolean };

function looked(page: string, enough = Number.POSITIVE_INFINITY): { cuts: Cut[]; visible: number } {
  const cuts: Cut[] = [];
  const open: Open[] = [];
  let visible = 0;
  // What stands in a template goes with it.
  const stays = () => {
    if (!open.some(({ name }) => name === "template")) for (const one of open) one.box = false;
  };
  for (const piece of piecesOf(page)) {
    if (visible >= enough) break;
    if (piece.is === "close") close(open, piece, cuts);
    else if (piece.is === "comment") {
      if (page.startsWith("<!--", piece.from)) cuts.push([piece.from, piece.to]);
    } else if (piece.is === "text") {
      const words = page.slice(piece.from, piece.to).replace(/\s+/g, "").length;
      if (words > 0) stays();
      if (open.at(-1)?.seen ?? true) visible += words;
    } else if (isCut(piece)) cuts.push([piece.from, piece.to]);
    else {
      const box = isBox(piece);
      if (!box && piece.name !== "template") stays();
      if (piece.is === "open" && isLeft(piece)) open.push({ name: piece.name, from: piece.from, box, seen: isSeen(piece, open) });
    }
  }
  // What is never closed reaches to the end of the document.
  for (const { name, from } of open) if (name === "template") cuts.push([from, page.length]);
  return { cuts, visible };
}

const isBox = ({ name, attributes }: Element) => name === "div" && attributeIn(attributes, "hidden") !== undefined;
const isLeft = ({ name, attributes }: Element) => !withoutEnd.has(name) && !attributes.endsWith("/");
const isSeen = ({ name, attributes }: Element, open: readonly Open[]) => (open.at(-1)?.seen ?? true) && !unseen.has(name) && attributeIn(attributes, "hidden") === undefined;

/** Ends the element, and those in it that nobody closed. */
function close(open: Open[], { name, to }: End, cuts: Cut[]): void {
  const at = open.findLastIndex((one) => one.name === name);
  const ended = at === -1 ? undefined : open[at];
  if (!ended) return;
  open.length = at;
  if (ended.box || name === "template") cuts.push([ended.from, to]);
}

function isCut({ name, attributes }: Element): boolean {
  const attribute = (of: string) => attributeIn(attributes, of);
  switch (name) {
    case "script":
      return attribute("type") !== "application/ld+json" && !/^\/reader\.js(?:\?|$)/.test(attribute("src") ?? "");
    case "link":
      // Next asks for the styles of its own failure page as well, which no reader's page uses; those in use are linked besides.
      return attribute("rel") === "modulepreload" || (attribute("rel") === "preload" && attribute("as") !== "image");
    case "meta":
      return attribute("name") === "next-size-adjust";
    default:
      return false;
  }
}
