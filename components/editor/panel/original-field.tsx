import { useRef, useState } from "react";
import type { LinkedStory } from "#lib/articles/types";
import { Button } from "#components/ui/button";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { OriginalFinder } from "./original-finder.tsx";
import { nameOf } from "./original-name.ts";
import { useDetails } from "./use-details.ts";

/** The article of the other language from which this one was made. */
export function OriginalField() {
  const { t: { translation: t }, room } = useRoom();
  const { details, change } = useDetails();
  const [finding, setFinding] = useState(false);
  const [removed, setRemoved] = useState(false);
  const choosing = useRef<HTMLButtonElement>(null);
  const id = details.translationOf;
  const choose = (story: LinkedStory) => {
    room.originals.set([story, ...room.originals.get().filter((other) => other.id !== story.id)]);
    change({ translationOf: story.id });
    setRemoved(false);
    setFinding(false);
  };
  const remove = () => {
    change({ translationOf: null });
    setRemoved(true);
    // The button that was pressed goes away.
    choosing.current?.focus();
  };
  return (
    <fieldset className="grid gap-1.5" aria-describedby="panel-original-hint">
      <legend className="text-sm font-medium">{t.label}</legend>
      {id === null ? <p className="ed-hint">{t.none}</p> : <Chosen id={id} />}
      <p className="flex flex-wrap gap-2">
        <Button ref={choosing} small onClick={() => setFinding(true)}>{id === null ? t.choose : t.change}</Button>
        {id !== null && <Button small tone="quiet" onClick={remove}>{t.remove}</Button>}
      </p>
      <p id="panel-original-hint" className="ed-hint">{t.hint}</p>
      <p role="status" className="sr-only">{removed && id === null ? t.removed : ""}</p>
      <OriginalFinder open={finding} onClose={() => setFinding(false)} onChoose={choose} />
    </fieldset>
  );
}

function Chosen({ id }: { id: number }) {
  const { t, room, article } = useRoom();
  const known = useValue(room.originals);
  const story = known.find((other) => other.id === id);
  const name = nameOf(id, known, t);
  const lang = article.language === "en" ? "zh-CN" : "en";
  // One that a colleague chose meanwhile is found by its number.
  const path = story ? story.path : `/a/${id}`;
  return (
    <>
      <p className="font-serif break-words">{path ? <a href={path} target="_blank" rel="noreferrer" className="underline underline-offset-3" {...(story?.headline && { lang })}>{name}</a> : <span {...(story?.headline && { lang })}>{name}</span>}</p>
      {path === null && <p className="ed-hint">{t.translation.notPublic}</p>}
    </>
  );
}
