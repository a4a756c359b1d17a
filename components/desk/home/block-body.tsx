import { Pin, X } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "#components/ui/button";
import type { Block } from "#lib/home/types";
import { useHomeRoom, useStoryOf } from "./context.ts";
import { changeBlock, free, moved, pinInBlock } from "./edits.ts";
import { focusSoon } from "./focus-soon.ts";
import { useFull } from "./list-part.tsx";
import { Grip, UpAndDown } from "./mover.tsx";
import { StoryFinder } from "./story-finder.tsx";
import { StoryLine } from "./story-line.tsx";
import { useDrag } from "./use-drag.ts";
import { type Move, useMoving } from "./use-moving.ts";
import { useHomeWords } from "./words.tsx";

type Props = { block: Block; name: string };

/** The lines of one section: pinned ones first, then its newest that stand nowhere else. */
export function BlockBody({ block, name }: Props) {
  const t = useHomeWords();
  const { arrangement, filled, change } = useHomeRoom();
  const full = useFull();
  const storyOf = useStoryOf();
  const [finding, setFinding] = useState(false);
  const named = new Set([arrangement.lead, ...arrangement.pinned, ...block.pinned]);
  const here = block.pinned.filter((id) => storyOf(id).live && storyOf(id).section?.id === block.sectionId).length;
  const auto = (filled.blocks.find(({ sectionId }) => sectionId === block.sectionId)?.lines ?? []).filter((id) => !named.has(id)).slice(0, Math.max(0, block.lines - here));
  const noMore = block.pinned.length >= block.lines || full.named !== null;
  return (
    <div className="basis-full pl-8">
      <PinnedLines block={block} />
      <ul>
        {auto.map((id) => (
          <li key={id} className="flex items-start gap-1 border-t border-rule">
            <StoryLine story={storyOf(id)} auto />
            <button type="button" className="icon-button aria-disabled:opacity-35" title={t.pinThis(storyOf(id).headline)} aria-label={t.pinThis(storyOf(id).headline)} aria-disabled={noMore} onClick={noMore ? undefined : () => change((from) => pinInBlock(from, block.sectionId, id), t.wasPinned(storyOf(id).headline))}><Pin aria-hidden className="size-4" /></button>
          </li>
        ))}
      </ul>
      {auto.length + here === 0 && <p className="border-t border-rule py-2 text-xs text-ink-3">{t.emptyBlock}</p>}
      {!noMore && <Button small tone="quiet" id={`home-pin-${block.sectionId}`} className="-ml-2" aria-label={`${t.pinLine} ${name}`} onClick={() => setFinding(true)}>{t.pinLine}</Button>}
      {finding && <StoryFinder title={t.finder.block(name)} section={block.sectionId} onClose={() => setFinding(false)} onChoose={({ id, headline }) => change((from) => pinInBlock(from, block.sectionId, id), t.wasPinned(headline))} />}
    </div>
  );
}

function PinnedLines({ block }: { block: Block }) {
  const t = useHomeWords();
  const { change, say } = useHomeRoom();
  const storyOf = useStoryOf();
  const list = useRef<HTMLOListElement>(null);
  const { pinned, sectionId } = block;
  const nameOf = (at: number) => storyOf(pinned[at] ?? 0).headline;
  const move: Move = (from, to, text, step) => change((before) => changeBlock(before, sectionId, (own) => ({ ...own, pinned: moved(own.pinned, from, to) })), text, step);
  const moving = useMoving(list, { count: pinned.length, nameOf, say, move });
  const drag = useDrag(list, { lastPlace: () => pinned.length - 1, onDrop: (from, to) => move(from, to, t.moved(nameOf(from), to + 1, pinned.length)) });
  if (pinned.length === 0) return null;
  return (
    <ol ref={list} className="home-rows">
      {pinned.map((id, at) => (
        <li key={id} {...drag.row(at)}>
          <Grip name={nameOf(at)} held={moving.held === at} onKeyDown={moving.onKeyDown(at)} {...drag.handle(at)} />
          <StoryLine story={storyOf(id)} missing={storyOf(id).section?.id === sectionId ? undefined : t.goneHere} />
          <div className="home-deeds home-many">
            <UpAndDown name={nameOf(at)} first={at === 0} last={at === pinned.length - 1} onUp={() => moving.up(at)} onDown={() => moving.down(at)} />
            <button type="button" className="icon-button" title={t.remove(nameOf(at))} aria-label={t.remove(nameOf(at))} onClick={() => { change((from) => free(from, id), t.removed(nameOf(at))); focusSoon(`home-pin-${sectionId}`); }}><X aria-hidden className="size-4" /></button>
          </div>
        </li>
      ))}
    </ol>
  );
}
