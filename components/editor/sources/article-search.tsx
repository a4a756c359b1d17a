import { useEffect, useState } from "react";
import { RowTime } from "#components/desk/row-time";
import { TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useDeskWords } from "#components/ui/language";
import { useRoom } from "../context.ts";

type Citable = { id: number; headline: string; live: string; at: string };

/** Milliseconds after the last key. */
const pause = 250;

/** Finds an article of ours by its headline. */
export function ArticleSearch({ onChoose }: { onChoose: (article: Citable) => void }) {
  const { article, language, timeZone, t: { sources: { panel: t, page } } } = useRoom();
  const { connectionLost } = useDeskWords();
  const [q, setQ] = useState("");
  const { found, failed } = useCitable(q.trim(), article.id);
  return (
    <>
      <TextField type="search" label={t.find} value={q} maxLength={200} autoComplete="off" onChange={(event) => setQ(event.target.value)} />
      {failed && <div className="pt-2"><FormMessage>{connectionLost}</FormMessage></div>}
      <p role="status" className="py-2 text-xs text-ink-3">{found === null ? t.finding : found.length === 0 ? t.noArticles : ""}</p>
      <ul className="max-h-[50vh] overflow-y-auto" aria-busy={found === null}>
        {found?.map((each) => (
          <li key={each.id}>
            <button type="button" onClick={() => onChoose(each)} className="block w-full border-t border-rule px-1 py-2 text-left hover:bg-sunken">
              <span className="block font-serif text-base font-bold wrap-anywhere">{each.headline || page.untitled}</span>
              <span className="text-xs text-ink-3">{each.live === "live" ? t.live : t.draft} · <RowTime at={new Date(each.at)} language={language} timeZone={timeZone} /></span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** `found` is null while it is being looked for. */
function useCitable(q: string, besides: number): { found: Citable[] | null; failed: boolean } {
  const [found, setFound] = useState<Citable[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    setFound(null);
    setFailed(false);
    const wait = setTimeout(() => {
      ask(q, besides, ending.signal).then(setFound, () => {
        if (ending.signal.aborted) return;
        setFound([]);
        setFailed(true);
      });
    }, q === "" ? 0 : pause);
    return () => {
      clearTimeout(wait);
      ending.abort();
    };
  }, [q, besides]);
  return { found, failed };
}

async function ask(q: string, besides: number, signal: AbortSignal): Promise<Citable[]> {
  const response = await fetch("/api/sources/articles", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ q, besides }), signal });
  if (!response.ok) throw new Error(`articles: ${response.status}`);
  return ((await response.json()) as { articles: Citable[] }).articles;
}
