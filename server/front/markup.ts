/**
 * The pieces of a document that is already well made (React's, Next's and `render()`'s), found without building a tree: a parser takes a
 * tenth of the time in which a page is made, for a tree that is thrown away. Follows the HTML standard's tokenizer where it matters here:
 * comments, raw text, and scripts that hold `<!--` (13.2.5). Places are in UTF-16 units.
 */
type Place = { from: number; to: number };
/** `raw`: an element whose content is no markup (script, style, title and the like), with its end tag. */
export type Element = Place & { is: "open" | "raw"; name: string; attributes: string };
export type End = Place & { is: "close"; name: string };
export type Piece = (Place & { is: "text" }) | (Place & { is: "comment" }) | End | Element;

const markup = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))|<![^>]*>|<(\/?)([a-z][^\s/>]*)([^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*)>/gi;
const raw = new Set(["script", "style", "title", "textarea", "noscript", "iframe", "noembed", "noframes", "xmp"]);

/** One after the other, without a gap; markup declarations (`<!DOCTYPE …>`) are comments here. */
export function* piecesOf(page: string): Generator<Piece> {
  let at = 0;
  markup.lastIndex = 0;
  for (let found = next(page, at); found; found = next(page, at)) {
    const [whole, slash, spelled, attributes = ""] = found;
    if (found.index > at) yield { is: "text", from: at, to: found.index };
    const from = found.index;
    at = from + whole.length;
    if (spelled === undefined) {
      yield { is: "comment", from, to: at };
      continue;
    }
    const name = spelled.toLowerCase();
    if (slash === "/") yield { is: "close", name, from, to: at };
    else if (raw.has(name)) {
      at = name === "script" ? endOfScript(page, at) : endOfRaw(page, name, at);
      yield { is: "raw", name, attributes, from, to: at };
    } else yield { is: "open", name, attributes, from, to: at };
  }
  if (at < page.length) yield { is: "text", from: at, to: page.length };
}

function next(page: string, at: number): RegExpExecArray | null {
  markup.lastIndex = at;
  return markup.exec(page);
}

/** What is never closed reaches to the end of the document. */
function endOfRaw(page: string, name: string, at: number): number {
  const end = new RegExp(`</${name}(?:[\\s/][^>]*)?>`, "gi");
  end.lastIndex = at;
  const found = end.exec(page);
  return found ? found.index + found[0].length : page.length;
}

/** Behind `<!--` a script may hold whole scripts, whose end tags do not end it. */
function endOfScript(page: string, at: number): number {
  const signs = /<!--|-->|<(\/?)script(?:[\s/][^>]*)?>/gi;
  let inside: "script" | "comment" | "script in comment" = "script";
  signs.lastIndex = at;
  for (let found = signs.exec(page); found; found = signs.exec(page)) {
    const [sign, slash] = found;
    if (sign === "-->") inside = "script";
    else if (sign === "<!--") {
      if (inside === "script") inside = "comment";
      // Its dashes may be those of the end as well: `<!-->`.
      signs.lastIndex = found.index + 2;
    } else if (slash === "/") {
      if (inside !== "script in comment") return found.index + sign.length;
      inside = "comment";
    } else if (inside === "comment") inside = "script in comment";
  }
  return page.length;
}

const oneAttribute = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/g;

/** The value of an attribute as it is written; "" for one without, undefined where it is not there. */
export function attributeIn(attributes: string, name: string): string | undefined {
  if (!attributes.includes(name)) return undefined;
  for (const [, spelled = "", double, single, bare] of attributes.matchAll(oneAttribute)) {
    if (spelled.toLowerCase() === name) return double ?? single ?? bare ?? "";
  }
  return undefined;
}
