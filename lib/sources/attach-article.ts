/** Attaches another article of ours: what readers have of it, else its draft, to those who may see it. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/subject";
import { wordsOf } from "#lib/articles/words-of";
import { wallTime } from "#lib/i18n/zone-time";
import { siteUrl } from "#lib/reading/addresses";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { siteSettings } from "#lib/settings/read";
import { keepAndAttach, type Taken } from "./attach.ts";
import { articleIdInput } from "./input.ts";
import { passagesOf } from "./passages.ts";

/** Refuses "source.itself", "source.articleUnknown", "source.articleEmpty". */
export const attachArticle = command({
  name: "source.attachArticle",
  can: "source.attach",
  input: z.object({ articleId: articleIdInput, about: articleIdInput }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  prepare: async ({ articleId, about }, subject, actor) => {
    if (about === articleId) refuse("source.itself");
    return takeArticle(actor, about, subject.row.language);
  },
  run: async ({ actor, input: { articleId, about }, subject, prepared: taken }) => {
    const value = await keepAndAttach({ actor, subject, taken });
    return { value, about: { kind: "article", id: articleId }, detail: { sourceId: value.sourceId, kind: "article", article: about, again: value.again } };
  },
});

/** @param language of the article it is attached to: in its words the house is named. */
export async function takeArticle(actor: Actor, about: number, language: "zh-CN" | "en"): Promise<Taken> {
  const words = await wordsOf(actor, about);
  if (words === null) return refuse("source.articleUnknown");
  const passages = passagesOf(words.lines);
  if (passages.length === 0) refuse("source.articleEmpty");
  const { timeZone, name } = await siteSettings();
  return {
    kind: "article",
    name: (language === "en" ? name.en : name["zh-CN"]).slice(0, 200),
    url: words.path === "" ? "" : `${siteUrl()}${words.path}`,
    originalAuthor: words.authors.join(language === "en" ? ", " : "、").slice(0, 200),
    originalHeadline: words.headline.slice(0, 400),
    licence: "",
    note: "",
    day: words.at === null ? "" : wallTime(words.at, timeZone).slice(0, 10),
    passages,
    type: "text/plain",
    bytes: 0,
    fileName: "",
    aboutArticleId: about,
    problem: "",
  };
}
