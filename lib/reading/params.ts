/** What an address says, before anybody believes it. */
import { defaultLanguage, isLang, type Lang } from "#lib/i18n/languages";

export type PageProps<Rest extends object = object> = {
  params: Promise<{ lang: string } & Rest>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The front lets only known languages through; anything else is the default. */
export function languageOf(lang: string): Lang {
  return isLang(lang) ? lang : defaultLanguage;
}

/** Whether an address asks for the Chinese edition in traditional characters: the page is the same, the front converts its words. */
export function isTraditional(lang: string): boolean {
  return lang === "zh-Hant";
}

/** The first of several values: `?before=a&before=b` is somebody's game. */
export function firstOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
