import { cookies, headers } from "next/headers";
import { isLang, type Lang } from "#lib/i18n/languages";
import { siteSettings } from "#lib/settings/read";
import { acceptedLanguage } from "#lib/web/language";
import { type Theme, themeCookie, themeOf } from "../desk/theme.ts";

export type Search = Promise<Record<string, string | string[] | undefined>>;

/** One value of the address; undefined when it is absent. */
export async function askedFor(search: Search, name: string): Promise<string | undefined> {
  const value = (await search)[name];
  return Array.isArray(value) ? value[0] : value;
}

/** How a page before the desk looks: `?lang=` decides the language, else the browser. */
export async function door(search: Search, path: string): Promise<{ language: Lang; theme: Theme; siteName: string; otherHref: string }> {
  const asked = await askedFor(search, "lang");
  const language = isLang(asked) ? asked : acceptedLanguage((await headers()).get("accept-language") ?? "");
  const { name } = await siteSettings();
  const other = new URLSearchParams(Object.entries(await search).flatMap(([key, value]) => (typeof value === "string" && key !== "lang" ? [[key, value]] : [])));
  other.set("lang", language === "en" ? "zh-CN" : "en");
  return { language, theme: themeOf((await cookies()).get(themeCookie)?.value), siteName: name[language], otherHref: `${path}?${other}` };
}
