/** The languages of the product and how addresses carry them. */
export const languages = ["zh-CN", "en"] as const;
export type Lang = (typeof languages)[number];
export const defaultLanguage: Lang = "zh-CN";

export function isLang(value: unknown): value is Lang {
  return value === "zh-CN" || value === "en";
}

/** Where a Chinese article stands in traditional characters; of another edition there is only the page itself. */
export function traditionalPath(path: string): string {
  return path.startsWith("/a/") ? `/zh-Hant${path}` : path;
}

/** Puts `/en` before a path of the English edition; the default language stands at the root. */
export function localPath(language: Lang, path: string): string {
  if (language === defaultLanguage) return path;
  return path === "/" ? `/${language}` : `/${language}${path}`;
}
