import { useEffect, useState } from "react";
import type { LinkedStory } from "#lib/articles/types";
import type { Lang } from "#lib/i18n/languages";

type Found = { q: string; stories: readonly LinkedStory[] };

/** A pause in typing this long sends the question. */
const pause = 200;

/** Live articles whose headline holds what is typed, newest first. `found` is null until the first answer. */
export function useOriginals(language: Lang, q: string) {
  const [found, setFound] = useState<Found | null>(null);
  const [away, setAway] = useState(false);
  useEffect(() => {
    const asking = new AbortController();
    const timer = setTimeout(() => {
      ask({ language, q }, asking.signal).then(
        (stories) => { setFound({ q, stories }); setAway(false); },
        () => asking.signal.aborted || setAway(true),
      );
    }, q === "" ? 0 : pause);
    return () => { clearTimeout(timer); asking.abort(); };
  }, [language, q]);
  return { found, away, waiting: found?.q !== q && !away };
}

async function ask(asked: { language: Lang; q: string }, signal: AbortSignal): Promise<readonly LinkedStory[]> {
  const response = await fetch("/api/originals", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(asked), signal });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  const { stories } = (await response.json()) as { stories: readonly LinkedStory[] };
  return stories;
}
