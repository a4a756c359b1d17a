"use client";
import { useCallback, useEffect, useState } from "react";
import type { Arrangement, FilledHome, HomeStory, OpenedHome } from "#lib/home/types";
import { askPage } from "./ask.ts";

type Answered = { filled: FilledHome; stories: ReadonlyMap<number, HomeStory>; away: boolean };

const byNumber = (stories: readonly HomeStory[]) => stories.map((story) => [story.id, story] as const);

/** How the page fills itself with the arrangement on the screen: the server says it, by the same rules as for readers. */
export function useFilled(opened: OpenedHome, arrangement: Arrangement) {
  const [{ filled, stories, away }, setAnswered] = useState<Answered>({ filled: opened.filled, stories: new Map(byNumber(opened.stories)), away: false });
  useEffect(() => {
    const asking = new AbortController();
    if (arrangement === opened.arrangement) setAnswered((before) => ({ ...before, filled: opened.filled, away: false }));
    else
      askPage(opened.language, arrangement, asking.signal).then(
        (answer) => setAnswered((before) => ({ filled: answer.filled, stories: new Map([...before.stories, ...byNumber(answer.stories)]), away: false })),
        () => asking.signal.aborted || setAnswered((before) => ({ ...before, away: true })),
      );
    return () => asking.abort();
  }, [arrangement, opened]);
  /** A story that was just chosen is shown by its headline before the server has answered. */
  const know = useCallback((story: HomeStory) => setAnswered((before) => ({ ...before, stories: new Map([...before.stories, [story.id, story]]) })), []);
  return { filled, stories, away, know };
}
