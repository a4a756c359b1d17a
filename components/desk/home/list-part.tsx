import { Newspaper, Pin, X } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { homeLimits } from "#lib/home/types";
import { useHomeRoom, useStoryOf } from "./context.ts";
import { countNamed, free, leadWith, moved, moveInList, pin } from "./edits.ts";
import { focusSoon } from "./focus-soon.ts";
import { Grip, UpAndDown } from "./mover.tsx";
import { StoryFinder } from "./story-finder.tsx";
import { StoryLine } from "./story-line.tsx";
import { useDrag } from "./use-drag.ts";
import { useMoving } from "./use-moving.ts";
import { useHomeWords } from "./words.tsx";

/** What stands in the way of naming one more article; null when nothing does. */
export function useFull(): { pinned: string | null; named: string | null } {
  const t = useHomeWords();
  const { arrangement } = useHomeRoom();
  const named = countNamed(arrangement) >= homeLimits.named ? t.fullNamed(homeLimits.named) : null;
  return { named, pinned: arrangement.pinned.length >= homeLimits.pinned ? t.full(homeLimits.pinned) : named };
}

/** The list under the lead: pinned stories in their order, then those that fill it. */
export function ListPart() {
  const t = useHomeWords();
  const { arrangement, filled, change } = useHomeRoom();
  const full = useFull();
  const [finding, setFinding] = useState(false);
  const above = new Set([arrangement.lead, ...arrangement.pinned, ...arrangement.blocks.flatMap((block) => (block.shown ? block.pinned : []))]);
  const rest = filled.list.filter((id) => !above.has(id) && id !== filled.lead);
  return (
    <section aria-labelledby="home-list" className="border-t-2 border-ink pt-2">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 pb-2">
        <h2 id="home-list" className="mr-auto font-serif text-lg font-bold">{t.list}</h2>
        <Button small id="home-add" aria-disabled={full.pinned !== null} onClick={full.pinned === null ? () => setFinding(true) : undefined}>{t.add}</Button>
        <p className="basis-full text-xs text-ink-3">{t.listHint}{full.pinned && <> <strong className="text-ink">{full.pinned}</strong></>}</p>
      </header>
      <Rows rest={rest} />
      {rest.length === 0 && <p className="border-t border-rule py-3 text-ink-3">{t.noRest}</p>}
      {finding && <StoryFinder title={t.finder.pinned} onClose={() => setFinding(false)} onChoose={({ id, headline }) => change((from) => pin(from, id), t.wasPinned(headline))} />}
    </section>
  );
}

function Rows({ rest }: { rest: readonly number[] }) {
  const t = useHomeWords();
  const { arrangement: { pinned }, change, say } = useHomeRoom();
  const full = useFull();
  const storyOf = useStoryOf();
  const list = useRef<HTMLOListElement>(null);
  const shown = [...pinned, ...rest];
  const nameOf = (at: number) => storyOf(shown[at] ?? 0).headline;
  const moving = useMoving(list, { count: pinned.length, nameOf, say, move: (from, to, text, step) => change((before) => ({ ...before, pinned: moved(before.pinned, from, to) }), text, step) });
  const drag = useDrag(list, {
    lastPlace: (from) => (from < pinned.length ? pinned.length - 1 : full.pinned === null ? pinned.length : from),
    onDrop: (from, to) => change((before) => moveInList(before, shown, from, to), t.moved(nameOf(from), to + 1, Math.max(pinned.length, to + 1))),
  });
  return (
    <ol ref={list} className="home-rows">
      {shown.map((id, at) => {
        const auto = at >= pinned.length;
        return (
          <li key={id} {...drag.row(at)}>
            <Grip name={nameOf(at)} silent={auto} held={moving.held === at} {...drag.handle(at)} {...(auto ? {} : { onKeyDown: moving.onKeyDown(at) })} />
            <StoryLine story={storyOf(id)} auto={auto} />
            <div className={auto ? "home-deeds" : "home-deeds home-many"}>
              {auto ? null : <UpAndDown name={nameOf(at)} first={at === 0} last={at === pinned.length - 1} onUp={() => moving.up(at)} onDown={() => moving.down(at)} />}
              <RowDeeds id={id} auto={auto} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function RowDeeds({ id, auto }: { id: number; auto: boolean }) {
  const t = useHomeWords();
  const { change } = useHomeRoom();
  const full = useFull();
  const story = useStoryOf()(id);
  const name = story.headline;
  const blocked = auto && full.pinned !== null;
  return (
    <>
      {story.live && <button type="button" className="icon-button" title={t.leadThis(name)} aria-label={t.leadThis(name)} onClick={() => change((from) => leadWith(from, id), t.isLead(name))}><Newspaper aria-hidden className="size-4" /></button>}
      {auto ? (
        <button type="button" className="icon-button aria-disabled:opacity-35" title={t.pinThis(name)} aria-label={t.pinThis(name)} aria-disabled={blocked} onClick={blocked ? undefined : () => change((from) => pin(from, id), t.wasPinned(name))}><Pin aria-hidden className="size-4" /></button>
      ) : (
        <button type="button" className="icon-button" title={t.remove(name)} aria-label={t.remove(name)} onClick={() => { change((from) => free(from, id), t.removed(name)); focusSoon("home-add"); }}><X aria-hidden className="size-4" /></button>
      )}
    </>
  );
}
