/** How much of a text other sites show. Pure. Widths are in Chinese characters: a Latin letter takes half of one. */
import type { Lang } from "#lib/i18n/languages";

/** What fits, by experience; none of these sites promises anything. */
export const room = {
  google: { title: 30, description: 78 },
  baidu: { title: 30, description: 70 },
  wechat: { title: 32, description: 38 },
  x: { title: 35, description: 0 },
} as const;

/** Below this a description says next to nothing. */
const shortest = 15;
/** Cards show a smaller picture as a thumbnail, or not at all. */
export const leastWidth = 600;

const signs = (text: string) => [...new Intl.Segmenter("zh", { granularity: "grapheme" }).segment(text)].map(({ segment }) => segment);
const isWide = (sign: string) => /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|^\p{Script=Han}|^\p{Extended_Pictographic}/u.test(sign);

export function widthOf(text: string): number {
  return signs(text).reduce((width, sign) => width + (isWide(sign) ? 1 : 0.5), 0);
}

/** As people count: Chinese characters with two letters to one, in English every sign. */
export function counted(text: string, language: Lang): number {
  return language === "en" ? signs(text).length : Math.ceil(widthOf(text));
}

/** The most a description should have, in the same units as `counted`. */
export function mostOf(language: Lang): number {
  return language === "en" ? room.google.description * 2 : room.google.description;
}

/** The beginning that fits, with the sign of what is left out; never half a sign, and no blank at the end. */
export function cutTo(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (widthOf(line) <= most) return line;
  let width = 1;
  let kept = "";
  for (const sign of signs(line)) {
    width += isWide(sign) ? 1 : 0.5;
    if (width > most) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}

export type Facts = {
  language: Lang;
  headline: string;
  standfirst: string;
  description: string;
  /** In pixels; null: no picture was chosen for links. */
  pictureWidth: number | null;
  /** As typed, "" when made of the headline; and as readers have it, null where they have nothing. */
  slug: string;
  liveSlug: string | null;
};
export type Warning = "titleLong" | "noDescription" | "descriptionLong" | "descriptionShort" | "descriptionRepeats" | "smallPicture" | "slugChanged";

/** What a person should look at, in the order of the fields. */
export function warningsOf({ language, headline, standfirst, description, pictureWidth, slug, liveSlug }: Facts): Warning[] {
  const [words, title] = [description.trim(), headline.trim()];
  const found: [Warning, boolean][] = [
    ["titleLong", widthOf(title) > room.google.title],
    ["noDescription", words === "" && standfirst.trim() === ""],
    ["descriptionLong", counted(words, language) > mostOf(language)],
    ["descriptionShort", words !== "" && words !== title && widthOf(words) < shortest],
    ["descriptionRepeats", words !== "" && words === title],
    ["smallPicture", pictureWidth !== null && pictureWidth < leastWidth],
    ["slugChanged", liveSlug !== null && slug !== "" && slug !== liveSlug],
  ];
  return found.flatMap(([warning, is]) => (is ? [warning] : []));
}

/** `/en/a/12-some-slug` → `some-slug`; null for anything else. */
export function slugIn(path: string | null): string | null {
  return /^(?:\/en)?\/a\/\d+(?:-(.*))?$/.exec(path ?? "")?.[1] ?? (path === null ? null : "");
}
