/** What every part of the editor's screen can reach. */
import { createContext, useContext, useMemo } from "react";
import type { Lang } from "#lib/i18n/languages";
import { assistant as assistantEn } from "#messages/en/assistant";
import { authorship as authorshipEn } from "#messages/en/authorship";
import { blocks as blocksEn } from "#messages/en/blocks";
import { changes as changesEn } from "#messages/en/changes";
import { comfort as comfortEn } from "#messages/en/comfort";
import { comments as commentsEn } from "#messages/en/comments";
import { conflict as conflictEn } from "#messages/en/conflict";
import { crop as cropEn } from "#messages/en/crop";
import { editor as editorEn } from "#messages/en/editor";
import { generated as generatedEn } from "#messages/en/generated";
import { facts as factsEn } from "#messages/en/facts";
import { history as historyEn } from "#messages/en/history";
import { insets as insetsEn } from "#messages/en/insets";
import { offline as offlineEn } from "#messages/en/offline";
import { paste as pasteEn } from "#messages/en/paste";
import { pitches as pitchesEn } from "#messages/en/pitches";
import { previews as previewsEn } from "#messages/en/previews";
import { review as reviewsEn } from "#messages/en/review";
import { reposts as repostsEn } from "#messages/en/reposts";
import { series as seriesEn } from "#messages/en/series";
import { sharing as sharingEn } from "#messages/en/sharing";
import { sources as sourcesEn } from "#messages/en/sources";
import { suggest as suggestEn } from "#messages/en/suggest";
import { terms as termsEn } from "#messages/en/terms";
import { together as togetherEn } from "#messages/en/together";
import { translation as translationEn } from "#messages/en/translation";
import { writing as writingEn } from "#messages/en/writing";
import { assistant as assistantZh } from "#messages/zh-CN/assistant";
import { authorship as authorshipZh } from "#messages/zh-CN/authorship";
import { blocks as blocksZh } from "#messages/zh-CN/blocks";
import { changes as changesZh } from "#messages/zh-CN/changes";
import { comfort as comfortZh } from "#messages/zh-CN/comfort";
import { comments as commentsZh } from "#messages/zh-CN/comments";
import { conflict as conflictZh } from "#messages/zh-CN/conflict";
import { crop as cropZh } from "#messages/zh-CN/crop";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { generated as generatedZh } from "#messages/zh-CN/generated";
import { facts as factsZh } from "#messages/zh-CN/facts";
import { history as historyZh } from "#messages/zh-CN/history";
import { insets as insetsZh } from "#messages/zh-CN/insets";
import { offline as offlineZh } from "#messages/zh-CN/offline";
import { paste as pasteZh } from "#messages/zh-CN/paste";
import { pitches as pitchesZh } from "#messages/zh-CN/pitches";
import { previews as previewsZh } from "#messages/zh-CN/previews";
import { review as reviewsZh } from "#messages/zh-CN/review";
import { reposts as repostsZh } from "#messages/zh-CN/reposts";
import { series as seriesZh } from "#messages/zh-CN/series";
import { sharing as sharingZh } from "#messages/zh-CN/sharing";
import { sources as sourcesZh } from "#messages/zh-CN/sources";
import { suggest as suggestZh } from "#messages/zh-CN/suggest";
import { terms as termsZh } from "#messages/zh-CN/terms";
import { together as togetherZh } from "#messages/zh-CN/together";
import { translation as translationZh } from "#messages/zh-CN/translation";
import { writing as writingZh } from "#messages/zh-CN/writing";
import { useValue } from "./observable.ts";
import type { EditorProps } from "./props.ts";
import { readingOf } from "./reading.ts";
import type { Abilities } from "./saving/transport.ts";
import type { Workroom } from "./workroom.ts";

const zh = { ...editorZh, assistant: assistantZh, authorship: authorshipZh, blocks: blocksZh, changes: changesZh, comfort: comfortZh, comments: commentsZh, conflict: conflictZh, crop: cropZh, generated: generatedZh, facts: factsZh, history: historyZh, insets: insetsZh, offline: offlineZh, paste: pasteZh, pitches: pitchesZh, previews: previewsZh, reviews: reviewsZh, reposts: repostsZh, series: seriesZh.choice, sources: sourcesZh, suggest: suggestZh, sharing: sharingZh, terms: termsZh, together: togetherZh, translation: translationZh, writing: writingZh };
const en = { ...editorEn, assistant: assistantEn, authorship: authorshipEn, blocks: blocksEn, changes: changesEn, comfort: comfortEn, comments: commentsEn, conflict: conflictEn, crop: cropEn, generated: generatedEn, facts: factsEn, history: historyEn, insets: insetsEn, offline: offlineEn, paste: pasteEn, pitches: pitchesEn, previews: previewsEn, reviews: reviewsEn, reposts: repostsEn, series: seriesEn.choice, sources: sourcesEn, suggest: suggestEn, sharing: sharingEn, terms: termsEn, together: togetherEn, translation: translationEn, writing: writingEn };
export type Words = typeof zh;
export const wordsFor = (language: Lang): Words => (language === "en" ? en : zh);

export type Room = EditorProps & { room: Workroom; t: Words };
export const RoomContext = createContext<Room | null>(null);

export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error("This component belongs inside of ArticleEditor.");
  return room;
}

/** What this person may do with the article now, as the server says. */
export function useRights(): Abilities {
  return useValue(useRoom().room.abilities);
}

/** The same on this screen: who is reading changes nothing meanwhile. */
export function useAbilities(): Abilities {
  const rights = useRights();
  const reading = useValue(readingOf(useRoom().room));
  return useMemo(() => (reading ? { ...rights, revise: false } : rights), [rights, reading]);
}

/** Who saved the other text: a second tab of one's own is not a colleague. */
export function writerOf({ person, t }: Pick<Room, "person" | "t">, savedBy: string | null | undefined): string {
  return savedBy === person.name ? t.notice.yourself : (savedBy ?? t.notice.someone);
}
