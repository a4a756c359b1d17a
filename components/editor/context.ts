/** What every part of the editor's screen can reach. */
import { createContext, useContext } from "react";
import type { Lang } from "#lib/i18n/languages";
import { blocks as blocksEn } from "#messages/en/blocks";
import { comfort as comfortEn } from "#messages/en/comfort";
import { conflict as conflictEn } from "#messages/en/conflict";
import { editor as editorEn } from "#messages/en/editor";
import { history as historyEn } from "#messages/en/history";
import { insets as insetsEn } from "#messages/en/insets";
import { paste as pasteEn } from "#messages/en/paste";
import { series as seriesEn } from "#messages/en/series";
import { suggest as suggestEn } from "#messages/en/suggest";
import { together as togetherEn } from "#messages/en/together";
import { translation as translationEn } from "#messages/en/translation";
import { blocks as blocksZh } from "#messages/zh-CN/blocks";
import { comfort as comfortZh } from "#messages/zh-CN/comfort";
import { conflict as conflictZh } from "#messages/zh-CN/conflict";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { history as historyZh } from "#messages/zh-CN/history";
import { insets as insetsZh } from "#messages/zh-CN/insets";
import { paste as pasteZh } from "#messages/zh-CN/paste";
import { series as seriesZh } from "#messages/zh-CN/series";
import { suggest as suggestZh } from "#messages/zh-CN/suggest";
import { together as togetherZh } from "#messages/zh-CN/together";
import { translation as translationZh } from "#messages/zh-CN/translation";
import { useValue } from "./observable.ts";
import type { EditorProps } from "./props.ts";
import type { Abilities } from "./saving/transport.ts";
import type { Workroom } from "./workroom.ts";

const zh = { ...editorZh, blocks: blocksZh, comfort: comfortZh, conflict: conflictZh, history: historyZh, insets: insetsZh, paste: pasteZh, series: seriesZh.choice, suggest: suggestZh, together: togetherZh, translation: translationZh };
const en = { ...editorEn, blocks: blocksEn, comfort: comfortEn, conflict: conflictEn, history: historyEn, insets: insetsEn, paste: pasteEn, series: seriesEn.choice, suggest: suggestEn, together: togetherEn, translation: translationEn };
export type Words = typeof zh;
export const wordsFor = (language: Lang): Words => (language === "en" ? en : zh);

export type Room = EditorProps & { room: Workroom; t: Words };
export const RoomContext = createContext<Room | null>(null);

export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error("This component belongs inside of ArticleEditor.");
  return room;
}

/** What this person may do with the article now. */
export function useAbilities(): Abilities {
  return useValue(useRoom().room.abilities);
}

/** Who saved the other text: a second tab of one's own is not a colleague. */
export function writerOf({ person, t }: Pick<Room, "person" | "t">, savedBy: string | null | undefined): string {
  return savedBy === person.name ? t.notice.yourself : (savedBy ?? t.notice.someone);
}
