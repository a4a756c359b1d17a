import { useRef } from "react";
import type { Block } from "#lib/home/types";
import { BlockBody } from "./block-body.tsx";
import { BlockChoices } from "./block-choices.tsx";
import { useHomeRoom } from "./context.ts";
import { moved } from "./edits.ts";
import { Grip, UpAndDown } from "./mover.tsx";
import { useDrag } from "./use-drag.ts";
import { type Move, useMoving } from "./use-moving.ts";
import { useHomeWords } from "./words.tsx";

/** The sections beside the list, in the order in which readers meet them. */
export function BlocksPart({ sections }: { sections: readonly { id: number; name: string }[] }) {
  const t = useHomeWords();
  const { arrangement: { blocks }, change, say } = useHomeRoom();
  const list = useRef<HTMLOListElement>(null);
  const nameOf = (at: number) => sections.find(({ id }) => id === blocks[at]?.sectionId)?.name ?? "";
  const move: Move = (from, to, text, step) => change((before) => ({ ...before, blocks: moved(before.blocks, from, to) }), text, step);
  const moving = useMoving(list, { count: blocks.length, nameOf, say, move });
  const drag = useDrag(list, { lastPlace: () => blocks.length - 1, onDrop: (from, to) => move(from, to, t.moved(nameOf(from), to + 1, blocks.length)) });
  return (
    <section aria-labelledby="home-blocks" className="border-t-2 border-ink pt-2">
      <h2 id="home-blocks" className="font-serif text-lg font-bold">{t.blocks}</h2>
      <p className="pb-2 text-xs text-ink-3">{blocks.length > 0 ? t.blocksHint : t.noSections}</p>
      <ol ref={list} className="home-rows">
        {blocks.map((block, at) => (
          <li key={block.sectionId} aria-label={t.blockOf(nameOf(at))} {...drag.row(at)}>
            <Grip name={nameOf(at)} held={moving.held === at} onKeyDown={moving.onKeyDown(at)} {...drag.handle(at)} />
            <BlockHead block={block} name={nameOf(at)} />
            <div className="home-deeds"><UpAndDown name={nameOf(at)} first={at === 0} last={at === blocks.length - 1} onUp={() => moving.up(at)} onDown={() => moving.down(at)} /></div>
            {block.shown && <BlockBody block={block} name={nameOf(at)} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function BlockHead({ block, name }: { block: Block; name: string }) {
  const t = useHomeWords();
  const { language } = useHomeRoom();
  return (
    <div className="min-w-0 flex-1 py-1">
      <h3 lang={language} className={`font-serif text-base wrap-anywhere ${block.shown ? "font-bold" : "text-ink-3"}`}>{name}</h3>
      {!block.shown && <p className="text-xs text-ink-3">{t.hidden}</p>}
      <BlockChoices block={block} name={name} />
    </div>
  );
}
