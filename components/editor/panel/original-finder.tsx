import { useState } from "react";
import { RowTime } from "#components/desk/row-time";
import { Dialog } from "#components/ui/dialog";
import { TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useDeskWords } from "#components/ui/language";
import type { LinkedStory } from "#lib/articles/types";
import { useRoom } from "../context.ts";
import { useOriginals } from "./use-originals.ts";

type Props = { open: boolean; onClose: () => void; onChoose: (story: LinkedStory) => void };

/** A window that finds a published article of the other language by its headline. */
export function OriginalFinder({ open, onClose, onChoose }: Props) {
  const { t: { translation: t }, article } = useRoom();
  // The browser's own window gives focus back to the button that opened it, as long as it is not taken out of the page.
  return <Dialog open={open} wide title={t.title[article.language]} onClose={onClose}><Search onChoose={onChoose} /></Dialog>;
}

function Search({ onChoose }: Pick<Props, "onChoose">) {
  const { t: { translation: t }, article } = useRoom();
  const { connectionLost } = useDeskWords();
  const [q, setQ] = useState("");
  const other = article.language === "en" ? "zh-CN" : "en";
  const typed = q.trim();
  const { found, away, waiting } = useOriginals(other, typed);
  const count = found?.stories.length ?? 0;
  const told = found?.more ? t.newest(count) : t.found(count);
  return (
    <>
      <TextField type="search" label={t.search} value={q} maxLength={100} autoComplete="off" onChange={(event) => setQ(event.target.value)} />
      {away && <div className="pt-2"><FormMessage>{connectionLost}</FormMessage></div>}
      <p role="status" className="py-2 text-xs text-ink-3">{waiting ? t.searching : count > 0 ? told : ""}</p>
      {found && !waiting && count === 0 && <p className="py-3 text-ink-2">{typed === "" ? t.noneYet : t.nothingFound}</p>}
      <ul className="max-h-[50vh] overflow-y-auto" aria-busy={waiting}>
        {found?.stories.map((story) => <li key={story.id}><Choice story={story} lang={other} onChoose={() => onChoose(story)} /></li>)}
      </ul>
    </>
  );
}

function Choice({ story, lang, onChoose }: { story: LinkedStory; lang: string; onChoose: () => void }) {
  const { language, timeZone } = useRoom();
  return (
    <button type="button" onClick={onChoose} className="block w-full border-t border-rule px-1 py-2 text-left hover:bg-sunken">
      <span lang={lang} className="block font-serif text-base font-bold break-words">{story.headline}</span>
      {story.firstPublishedAt && <span className="text-xs text-ink-3"><RowTime at={new Date(story.firstPublishedAt)} language={language} timeZone={timeZone} /></span>}
    </button>
  );
}
