/** Which language an answer is told in. */
import type { Actor } from "#lib/access/actor";
import { defaultLanguage, type Lang } from "#lib/i18n/languages";

/** A signed-in person's own; else the best that the browser accepts and we speak; else Chinese. */
export function languageFor(actor: Actor, acceptLanguage: string | null): Lang {
  return actor.kind === "person" ? actor.language : acceptedLanguage(acceptLanguage ?? "");
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
