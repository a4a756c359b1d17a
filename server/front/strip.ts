/** Takes the framework out of a reader's document: what is left works without a script of anybody else's. */
import { type DefaultTreeAdapterTypes as Tree, parse } from "parse5";

type Cut = [start: number, end: number];
export type Stripped = { html: string; /** Characters a reader can see, blanks not counted. */ visible: number };

/**
 * Half of a page is what Next would wake it with. It can be told without a parser: React writes no `<` of a text or attribute as it is,
 * and Next none inside of these scripts. What this does not know the parser finds.
 */
const flight = /<script>(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\([^<]*\)<\/script>/g;

const unseen = new Set(["script", "style", "noscript", "template", "title", "head"]);

/**
 * Cuts out Next's runtime and flight scripts, hints to fetch them, comments, templates and empty hidden boxes; all else stays byte by byte.
 * A style sheet that a page uses stands in its head: hints to fetch one are for those that only the newsroom needs.
 * JSON-LD stays, and the site's own script. `visible` near zero means that the page only exists through scripts.
 */
export function strip(html: string): Stripped {
  const page = html.replace(flight, "");
  const cuts: Cut[] = [];
  const visible = walk(parse(page, { sourceCodeLocationInfo: true }), cuts, true);
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

function walk(node: Tree.Node, cuts: Cut[], seen: boolean): number {
  if (node.nodeName === "#text" && "value" in node) return seen ? node.value.replace(/\s+/g, "").length : 0;
  if (isCut(node)) {
    const place = "sourceCodeLocation" in node ? node.sourceCodeLocation : null;
    // What is never closed reaches to the end of the document.
    if (place) cuts.push([place.startOffset, place.endOffset > place.startOffset ? place.endOffset : Number.POSITIVE_INFINITY]);
    return 0;
  }
  if (!("childNodes" in node)) return 0;
  const inSight = seen && !unseen.has(node.nodeName) && attribute(node, "hidden") === undefined;
  return node.childNodes.reduce((sum, child) => sum + walk(child, cuts, inSight), 0);
}

function isCut(node: Tree.Node): boolean {
  switch (node.nodeName) {
    case "#comment":
    case "template":
      return true;
    case "script":
      return attribute(node, "type") !== "application/ld+json" && !/^\/reader\.js(?:\?|$)/.test(attribute(node, "src") ?? "");
    case "link":
      // Next asks for the styles of its own failure page as well, which no reader's page uses; those in use are linked besides.
      return attribute(node, "rel") === "modulepreload" || (attribute(node, "rel") === "preload" && attribute(node, "as") !== "image");
    case "meta":
      return attribute(node, "name") === "next-size-adjust";
    case "div":
      return attribute(node, "hidden") !== undefined && "childNodes" in node && node.childNodes.every(isNothing);
    default:
      return false;
  }
}

function isNothing(node: Tree.Node): boolean {
  return isCut(node) || (node.nodeName === "#text" && "value" in node && node.value.trim() === "");
}

function attribute(node: Tree.Node, name: string): string | undefined {
  return "attrs" in node ? node.attrs.find((one) => one.name === name)?.value : undefined;
}
