import { headers } from "next/headers";
import { cache } from "react";
import { anonymous } from "#lib/access/actor";
import type { Lang } from "#lib/i18n/languages";
import { openPreview } from "#lib/previews/open-link";
import type { OpenedPreview } from "#lib/previews/types";
import { languageFor } from "#lib/web/language";
import { editor as editorEn } from "#messages/en/editor";
import { previews as en } from "#messages/en/previews";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { previews as zh } from "#messages/zh-CN/previews";

/** What is behind a token, opened once for each request. Who is signed in is a visitor like any other: the link alone counts. */
export const visited = cache(async (token: string): Promise<{ preview: OpenedPreview | null; language: Lang }> => {
  const language = languageFor(anonymous, (await headers()).get("accept-language"));
  const outcome = await openPreview(anonymous, token);
  if (outcome.ok) return { preview: outcome.value, language };
  if (outcome.code === "preview.unknown") return { preview: null, language };
  throw new Error(`A preview was not opened: ${outcome.code}.`);
});

export const wordsFor = (language: Lang) => (language === "en" ? { ...en.page, stage: editorEn.stage } : { ...zh.page, stage: editorZh.stage });
