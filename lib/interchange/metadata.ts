/** What a web page says of itself in its head: meta elements, JSON-LD, title, canonical address. */
import { cleanText } from "#lib/content/clean";
import { attribute, elementsIn, type HtmlElement, type HtmlParent, rawText } from "#lib/content/html-tree";

/** Texts are trimmed and on one line; "" where the page says nothing. */
export type Metadata = {
  title: string;
  headlines: string[];
  siteName: string;
  published: string[];
  sourceName: string;
  authors: string[];
  editor: string;
  description: string;
  tags: string[];
  canonical: string;
  base: string | null;
  language: string | null;
  isArticle: boolean;
  /** Short texts of elements that are named after what they hold. */
  hints: { author: string; source: string };
};

type Linked = { [key: string]: unknown };
type Seen = { title: string; canonical: string; base: string; language: string; linked: Linked | null; hints: Metadata["hints"] };
const articleTypes = /^(?:(?:News|Analysis|Background|Opinion|Report|Review|Reportage|Scholarly|Tech|Satirical|AskPublic|Advertiser)\w*Article|Article|BlogPosting|Report|SocialMediaPosting|LiveBlogPosting)$/;
const longestScript = 300_000;

export function readMetadata(document: HtmlParent): Metadata {
  const metas = new Map<string, string[]>();
  const seen: Seen = { title: "", canonical: "", base: "", language: "", linked: null, hints: { author: "", source: "" } };
  for (const element of elementsIn(document)) {
    if (element.tagName === "meta") noteMeta(element, metas);
    else if (element.tagName === "title" && seen.title === "") seen.title = oneLine(rawText(element));
    else if (element.tagName === "link" && /\bcanonical\b/i.test(attribute(element, "rel") ?? "")) seen.canonical ||= attribute(element, "href") ?? "";
    else if (element.tagName === "base") seen.base ||= attribute(element, "href") ?? "";
    else if (element.tagName === "html") seen.language = attribute(element, "lang") ?? "";
    else if (element.tagName === "script" && /ld\+json/i.test(attribute(element, "type") ?? "")) seen.linked ??= articleIn(rawText(element));
    else noteHint(element, seen.hints);
  }
  return gathered(metas, seen);
}

function gathered(metas: ReadonlyMap<string, string[]>, seen: Seen): Metadata {
  const all = (...names: string[]) => names.flatMap((name) => metas.get(name) ?? []);
  const first = (...names: string[]) => all(...names)[0] ?? "";
  const linked = seen.linked ?? {};
  const canonical = webAddress(seen.canonical) || webAddress(first("og:url")) || webAddress(textOf(linked.url)) || webAddress(textOf(linked.mainEntityOfPage));
  return {
    title: seen.title,
    headlines: [textOf(linked.headline), first("articletitle", "article:title", "citation_title"), first("og:title", "twitter:title")].filter((text) => text !== ""),
    siteName: first("og:site_name", "sitename", "application-name") || textOf(linked.publisher),
    published: [textOf(linked.datePublished), ...all("article:published_time", "og:published_time", "pubdate", "publishdate", "publish_time", "publication_date", "datepublished", "dc.date", "dc.date.issued", "date", "citation_date")].filter((text) => text !== ""),
    sourceName: first("contentsource", "source", "article:source", "news:source") || textOf(linked.publisher),
    authors: namesIn(linked.author).concat(all("author", "article:author", "dc.creator", "byl", "citation_author").filter((name) => !/^https?:|^@/.test(name))),
    editor: namesIn(linked.editor)[0] ?? first("editor", "article:editor"),
    description: textOf(linked.description) || first("og:description", "description"),
    tags: [...new Set((all("article:tag").length > 0 ? all("article:tag") : [...listOf(linked.keywords), ...all("keywords", "news_keywords")]).flatMap((tag) => tag.split(/[,，、;；]\s*/)).map((tag) => tag.trim()).filter((tag) => tag !== ""))].slice(0, 30),
    canonical,
    base: webAddress(seen.base) || canonical || null,
    language: textOf(linked.inLanguage) || seen.language || first("og:locale", "language") || null,
    hints: seen.hints,
    isArticle: seen.linked !== null || /article|news/i.test(first("og:type")),
  };
}

const hintOf = {
  author: /(?:^|\s)(?:author|byline|writer|(?:article|post|entry)[-_]author|author[-_]name|rich_media_meta_text)(?:\s|$)/i,
  source: /(?:^|\s)(?:source|(?:article|news|post)[-_]source|laiyuan|js_name)(?:\s|$)/i,
};

function noteHint(element: HtmlElement, hints: Metadata["hints"]): void {
  const name = ["class", "id", "rel", "itemprop"].map((each) => attribute(element, each) ?? "").join(" ");
  if (name.length < 6) return;
  for (const field of ["author", "source"] as const) {
    if (hints[field] !== "" || !hintOf[field].test(name)) continue;
    const text = oneLine(rawText(element, 200)).replace(/^(?:by|作者|文|记者|来源|稿源|source)(?:\s*[:：/]\s*|\s+)/iu, "");
    if (text.length >= 2 && text.length <= 40 && !/[。！？|\d]/u.test(text)) hints[field] = text;
  }
}

function noteMeta(element: HtmlElement, metas: Map<string, string[]>): void {
  const name = (attribute(element, "property") ?? attribute(element, "name") ?? attribute(element, "itemprop") ?? "").toLowerCase();
  const content = oneLine(attribute(element, "content") ?? "");
  if (name !== "" && content !== "") metas.set(name, [...(metas.get(name) ?? []), content].slice(0, 40));
}

/** The first thing of an article's type in a JSON-LD script, wherever it is nested. */
function articleIn(script: string): Linked | null {
  if (script.length > longestScript) return null;
  const waiting: unknown[] = [parsed(script)];
  for (let steps = 0; waiting.length > 0 && steps < 2_000; steps++) {
    const value = waiting.shift();
    if (Array.isArray(value)) waiting.push(...value.slice(0, 200));
    else if (isLinked(value)) {
      const types = Array.isArray(value["@type"]) ? value["@type"] : [value["@type"]];
      if (types.some((type) => typeof type === "string" && articleTypes.test(type))) return value;
      waiting.push(...Object.values(value).filter((inner) => typeof inner === "object" && inner !== null).slice(0, 200));
    }
  }
  return null;
}

function parsed(script: string): unknown {
  try {
    const value: unknown = JSON.parse(script);
    return value;
  } catch {
    return null;
  }
}

function isLinked(value: unknown): value is Linked {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text, or the name or address of a thing; the first of several. */
function textOf(value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === "string") return oneLine(one);
  if (!isLinked(one)) return "";
  const name = one.name ?? one["@id"] ?? one.url;
  return typeof name === "string" ? oneLine(name) : "";
}

function namesIn(value: unknown): string[] {
  const all = Array.isArray(value) ? value.slice(0, 20) : [value];
  return all.map(textOf).filter((name) => name !== "" && !/^https?:/.test(name));
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value.slice(0, 40) : [value]).filter((item) => typeof item === "string").map(oneLine);
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim().slice(0, 1_000);
}

function webAddress(text: string): string {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text).href.slice(0, 2_000) : "";
}
