/** What every part of the editor's screen can reach. */
import { createContext, useContext } from "react";
import type { Lang } from "#lib/i18n/languages";
import { editor as en } from "#messages/en/editor";
import { editor as zh } from "#messages/zh-CN/editor";
import type { EditorProps } from "./props.ts";
import type { Workroom } from "./workroom.ts";

export type Words = typeof zh;
export const wordsFor = (language: Lang): Words => (language === "en" ? en : zh);

export type Room = EditorProps & { room: Workroom; t: Words };
export const RoomContext = createContext<Room | null>(null);

export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error("This component belongs inside of ArticleEditor.");
  return room;
}
