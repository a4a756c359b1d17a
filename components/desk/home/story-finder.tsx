import { useEffect, useState } from "react";
import { RowTime } from "#components/desk/row-time";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useDeskWords, useLanguage } from "#components/ui/language";
import type { HomeStory } from "#lib/home/types";
import { useHomeRoom } from "./context.ts";
import { useStories } from "./use-stories.ts";
import { useHomeWords } from "./words.tsx";

type Props = { title: string; section?: number; onClose: () => void; onChoose: (story: HomeStory) => void };

/** Finds a published story of this edition by its headline. */
export function StoryFinder({ title, section, onClose, onChoose }: Props) {
  const t = useHomeWords();
  const { connectionLost } = useDeskWords();
  const { language, know } = useHomeRoom();
  const [q, setQ] = useState("");
  useGivenBack();
  const { found, away, waiting, more, readOn } = useStories(language, section ?? null, q.trim());
  const choose = (story: HomeStory) => {
    know(story);
    onChoose(story);
    onClose();
  };
  const count = found?.items.length ?? 0;
  return (
    <Dialog open wide title={title} onClose={onClose}>
      <TextField type="search" label={t.search} value={q} maxLength={100} autoComplete="off" onChange={(event) => setQ(event.target.value)} />
      {away && <div className="pt-2"><FormMessage>{connectionLost}</FormMessage></div>}
      <p role="status" className="pt-2 text-xs text-ink-3">{waiting ? t.searching : count > 0 ? t.found(count) : ""}</p>
      {found && !waiting && count === 0 && <p className="py-3 text-ink-2">{q.trim() === "" ? t.noneYet : t.nothingFound}</p>}
      <ul className="max-h-[50vh] overflow-y-auto" aria-busy={waiting}>
        {found?.items.map((story) => <li key={story.id}><Choice story={story} onChoose={() => choose(story)} /></li>)}
        {found?.next && <li className="pt-2"><Button small busy={more} onClick={readOn}>{t.more}</Button></li>}
      </ul>
    </Dialog>
  );
}

/** A window that is taken out of the page gives focus back to nobody: this does. */
function useGivenBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => {
    if (opener instanceof HTMLElement) opener.focus();
  }, [opener]);
}

function Choice({ story, onChoose }: { story: HomeStory; onChoose: () => void }) {
  const t = useHomeWords();
  const own = useLanguage();
  const { language, timeZone, arrangement: { lead, pinned, blocks } } = useHomeRoom();
  const there = story.id === lead || pinned.includes(story.id) || blocks.some((block) => block.pinned.includes(story.id));
  return (
    <button type="button" onClick={onChoose} className="block w-full border-t border-rule px-1 py-2 text-left hover:bg-sunken">
      <span lang={language} className="block font-serif text-base font-bold break-words">{story.headline}</span>
      <span className="flex flex-wrap gap-x-2 text-xs text-ink-3">
        {story.section && <span lang={language}>{story.section.name}</span>}
        {story.firstPublishedAt && <RowTime at={new Date(story.firstPublishedAt)} language={own} timeZone={timeZone} />}
        {there && <span className="text-ink">{t.alreadyThere}</span>}
      </span>
    </button>
  );
}
