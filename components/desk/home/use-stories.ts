"use client";
import { useEffect, useState } from "react";
import type { HomeStory } from "#lib/home/types";
import type { Lang } from "#lib/i18n/languages";
import { askStories } from "./ask.ts";

type Found = { q: string; items: HomeStory[]; next: string | null };

/** A pause in typing this long sends the question. */
const pause = 200;

/** Stories whose headline holds what is typed, newest first, page after page. `found` is null until the first answer. */
export function useStories(language: Lang, section: number | null, q: string) {
  const [found, setFound] = useState<Found | null>(null);
  const [away, setAway] = useState(false);
  const [more, setMore] = useState(false);
  useEffect(() => {
    const asking = new AbortController();
    const timer = setTimeout(() => {
      askStories({ language, section, q, before: null }, asking.signal).then(
        (answer) => { setFound({ q, ...answer }); setAway(false); },
        () => asking.signal.aborted || setAway(true),
      );
    }, q === "" ? 0 : pause);
    return () => { clearTimeout(timer); asking.abort(); };
  }, [language, section, q]);
  const readOn = async () => {
    if (!found?.next || more) return;
    setMore(true);
    await askStories({ language, section, q: found.q, before: found.next }).then(
      (answer) => setFound((before) => (before?.q === found.q ? { q: before.q, items: [...before.items, ...answer.items], next: answer.next } : before)),
      () => setAway(true),
    );
    setMore(false);
  };
  return { found, away, waiting: found?.q !== q && !away, more, readOn };
}
