/** Addresses of articles: the number decides, the slug is for people. */
import { pinyin } from "pinyin-pro";
import { type Lang, localPath } from "#lib/i18n/languages";

/** Longer addresses are cut in chats and mails. */
const longest = 80;

/**
 * The readable part of an address: `银行行长` → `yinhang-hangzhang`, `AI 2.0's rise` → `ai-2-0s-rise`.
 * Syllables of one word are joined, words are parted by `-`; lower-case ASCII letters, digits and single hyphens only,
 * at most 80 characters, cut between words. Never empty: "article" when nothing readable is left. Same headline, same slug.
 */
export function slugFor(headline: string, language: Lang): string {
  const text = headline.normalize("NFKC").slice(0, 400).toWellFormed().replace(/(?<=[\p{L}\p{N}])['’](?=\p{L})/gu, "");
  const readings = pinyin(text, { toneType: "none", type: "array", v: true });
  const words: string[] = [];
  // Readings come one for each code point, and need the whole sentence: 长 depends on its neighbours, not on its word.
  let at = 0;
  for (const { segment } of new Intl.Segmenter(language, { granularity: "word" }).segment(text)) {
    const points = [...segment];
    const spelled = points.map((point, index) => (/\p{Script=Han}/u.test(point) ? (readings[at + index] ?? "") : point)).join("");
    at += points.length;
    words.push(...ascii(spelled));
  }
  return cut(words) || "article";
}

/** `123-some-slug` → number and slug; `123` alone has an empty slug. Null for everything that is no article's address. */
export function parseRef(ref: string): { id: number; slug: string } | null {
  const [, digits, slug = ""] = /^([1-9]\d{0,14})(?:-(.{0,300}))?$/s.exec(ref) ?? [];
  return digits === undefined ? null : { id: Number(digits), slug };
}

/** `/a/123-slug`, English under `/en`. */
export function articlePath(article: { id: number; slug: string; language: Lang }): string {
  return localPath(article.language, `/a/${article.id}${article.slug === "" ? "" : `-${article.slug}`}`);
}

function ascii(word: string): string[] {
  return word
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/(?<=\d),(?=\d)/g, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== "");
}

function cut(words: readonly string[]): string {
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if (longer.length > longest) return slug === "" ? word.slice(0, longest) : slug;
    slug = longer;
  }
  return slug;
}
