/** Which parts of a web page are furniture by their elements and names. */
import { attribute, type HtmlElement, type HtmlParent, isElement, isText } from "#lib/content/html-tree";
import { invisibleTags } from "#lib/content/html-tags";
import type { DropReason } from "./types.ts";

const byTag: Record<string, DropReason> = { nav: "navigation", footer: "site", header: "site", aside: "aside", form: "form", menu: "navigation", search: "form", dialog: "site" };
const part = (words: string) => new RegExp(`(?:^|[-_\\s])(?:${words})(?:[-_\\s\\d]|$)`, "i");
const byName: readonly [DropReason, RegExp][] = [
  ["breadcrumb", part("breadcrumbs?|crumbs?|mbx|location|weizhi|dqwz|curpos|path")],
  ["navigation", part("nav|navbar|navigation|menu|topnav|mainnav|subnav|daohang|pagination|pager|pagenav")],
  ["share", part("share|sharing|bdshare\\w*|bdsharebuttonbox|social|social-\\w+|fenxiang|jiathis\\w*|sns")],
  ["comments", part("comments?|commentlist|pinglun|reply|replies|disqus\\w*|respond")],
  ["related", part("related|recommend\\w*|relate|xgwz|xgyd|tuijian|hot|hotnews|rank|ranking|paihang|morenews|read-?more|read-?next|popular|trending|guess")],
  ["aside", part("sidebar|side|aside|rightbar|leftbar|widget")],
  ["site", part("footer|foot|bottom|copyright|copyrights|topbar|header|masthead|site-header|page-header|top|logo|friendlinks?|cookie\\w*|gdpr|newsletter|subscribe|paywall")],
  ["advertisement", part("ad|ads|adbox|advert\\w*|banner|sponsor\\w*|promo|guanggao|gg")],
  ["tools", part("tools?|toolbar|fontsize|zihao|print|operate|actions?")],
  ["form", part("login|search|searchbox|signin")],
];
/** An element that holds more of the page than this is the page, whatever it is called. */
const mostOfPage = 0.35;

/** Reasons by element; ask with the innermost one. */
export class Zones {
  private readonly sizes = new Map<HtmlParent, number>();
  private readonly known = new Map<HtmlElement, DropReason | null>();
  private readonly whole: number;
  private readonly headline: ReadonlySet<HtmlElement>;

  /** `headline`: elements above the story's headline; they are never furniture by their names. */
  constructor(root: HtmlParent, headline: HtmlElement | null) {
    this.whole = Math.max(1, this.measure(root));
    this.headline = new Set(headline === null ? [] : ancestorsOf(headline));
  }

  reasonOf(element: HtmlElement | null): DropReason | null {
    if (element === null) return null;
    const known = this.known.get(element);
    if (known !== undefined) return known;
    const reason = this.ownReason(element) ?? this.reasonOf(parentOf(element));
    this.known.set(element, reason);
    return reason;
  }

  private ownReason(element: HtmlElement): DropReason | null {
    if (/^(?:html|body|main|article)$/.test(element.tagName) || this.headline.has(element)) return null;
    const share = (this.sizes.get(element) ?? 0) / this.whole;
    const tag = byTag[element.tagName];
    // A header inside an article carries headline and particulars.
    if (tag && share < 0.6 && !(element.tagName === "header" && ancestorsOf(element).some((outer) => outer.tagName === "article"))) return tag;
    if (share > mostOfPage || element.tagName === "p") return null;
    const role = attribute(element, "role") ?? "";
    if (/^(?:navigation|search|contentinfo|banner|complementary)$/.test(role)) return role === "navigation" ? "navigation" : role === "complementary" ? "aside" : "site";
    const name = `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`.trim().slice(0, 300);
    return name === "" ? null : (byName.find(([, pattern]) => pattern.test(name))?.[0] ?? null);
  }

  private measure(node: HtmlParent): number {
    let size = 0;
    for (const child of node.childNodes) {
      if (isText(child)) size += child.value.trim().length;
      else if (isElement(child) && !invisibleTags.has(child.tagName)) size += this.measure(child);
    }
    this.sizes.set(node, size);
    return size;
  }
}

export function parentOf(element: HtmlElement): HtmlElement | null {
  const parent = element.parentNode;
  return parent && isElement(parent) ? parent : null;
}

/** The element itself and everything around it, innermost first. */
export function ancestorsOf(element: HtmlElement): HtmlElement[] {
  const line: HtmlElement[] = [];
  for (let at: HtmlElement | null = element; at; at = parentOf(at)) line.push(at);
  return line;
}
