"use client";
import { createContext, useContext } from "react";
import type { Arrangement, FilledHome, HomeStory } from "#lib/home/types";
import type { Lang } from "#lib/i18n/languages";
import type { Change } from "./use-steps.ts";

/** What every part of the screen works with. */
export type HomeRoom = {
  /** Of the edition, not of the person. */
  language: Lang;
  timeZone: string;
  arrangement: Arrangement;
  filled: FilledHome;
  stories: ReadonlyMap<number, HomeStory>;
  change: Change;
  know: (story: HomeStory) => void;
  say: (text: string) => void;
};

export const HomeRoomContext = createContext<HomeRoom | null>(null);

export function useHomeRoom(): HomeRoom {
  const room = useContext(HomeRoomContext);
  if (!room) throw new Error("A part of the front page's screen stands outside of it.");
  return room;
}

/** A story by its number; one that the server has not told yet is blank for a moment. */
export function useStoryOf(): (id: number) => HomeStory {
  const { stories } = useHomeRoom();
  return (id) => stories.get(id) ?? { id, headline: "…", section: null, firstPublishedAt: null, live: true };
}
