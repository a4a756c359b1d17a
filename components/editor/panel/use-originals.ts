import { useEffect, useState } from "react";
import type { FoundOriginals } from "#lib/articles/types";
import type { Lang } from "#lib/i18n/languages";

type Found = FoundOriginals & { q: string };

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
        (answer) => { setFound({ q, ...answer }); setAway(false); },
        () => asking.signal.aborted || setAway(true),
      );
    }, q === "" ? 0 : pause);
    return () => { clearTimeout(timer); asking.abort(); };
  }, [language, q]);
  return { found, away, waiting: found?.q !== q && !away };
}

async function ask(asked: { language: Lang; q: string }, signal: AbortSignal): Promise<FoundOriginals> {
  const response = await fetch("/api/originals", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(asked), signal });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return response.json();
}
