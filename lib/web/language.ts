/** Which language an answer is told in. */
import type { Actor } from "#lib/access/actor";
import { defaultLanguage, isLang, type Lang } from "#lib/i18n/languages";

/** A signed-in person's own; else the best that the browser accepts and we speak; else Chinese. */
export function languageFor(actor: Actor, acceptLanguage: string | null): Lang {
  return actor.kind === "person" ? actor.language : acceptedLanguage(acceptLanguage ?? "");
}

/** The same for somebody who looks at a page whose address says its language: what a door tells is in the language of the door. @param referer `Referer`, as the browser sends it within a site. */
export function languageAtPage(actor: Actor, acceptLanguage: string | null, referer: string | null): Lang {
  const asked = referer !== null && URL.canParse(referer) ? new URL(referer).searchParams.get("lang") : null;
  return actor.kind !== "person" && isLang(asked) ? asked : languageFor(actor, acceptLanguage);
}

/** @param header `Accept-Language`, e.g. "en-GB,en;q=0.8,zh;q=0.5". */
export function acceptedLanguage(header: string): Lang {
  const wishes = header.slice(0, 500).split(",").flatMap((part) => {
    const [, name = "", weight = "1"] = /^\s*([a-z]{2,3})(?:-[\w-]*)?\s*(?:;\s*q=([\d.]{1,5}))?\s*$/i.exec(part) ?? [];
    const language: Lang | null = name.toLowerCase() === "zh" ? "zh-CN" : name.toLowerCase() === "en" ? "en" : null;
    return language && Number(weight) > 0 ? [{ language, weight: Number(weight) }] : [];
  });
  return wishes.sort((a, b) => b.weight - a.weight)[0]?.language ?? defaultLanguage;
}
