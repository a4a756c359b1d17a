import { type Block, homeLimits } from "#lib/home/types";
import { useHomeRoom } from "./context.ts";
import { changeBlock } from "./edits.ts";
import { useHomeWords } from "./words.tsx";

const counts = Array.from({ length: homeLimits.lines }, (_, at) => at + 1);

/** Whether a section is on the page, and how many of its stories. */
export function BlockChoices({ block, name }: { block: Block; name: string }) {
  const t = useHomeWords();
  const { change } = useHomeRoom();
  const set = (changed: Partial<Block>, say: string) => change((from) => changeBlock(from, block.sectionId, (before) => ({ ...before, ...changed })), say);
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-2">
      <label className="inline-flex min-h-8 items-center gap-1.5">
        <input type="checkbox" className="size-4" checked={block.shown} aria-label={`${t.shown} ${name}`} onChange={(event) => set({ shown: event.target.checked }, event.target.checked ? t.blockShown(name) : t.blockHidden(name))} />
        {t.shown}
      </label>
      {block.shown && (
        <label className="inline-flex items-center gap-1.5">
          {t.lines}
          <select className="control !w-auto !py-0" aria-label={`${t.lines} ${name}`} value={block.lines} onChange={(event) => set({ lines: Number(event.target.value) }, t.linesSet(name, Number(event.target.value)))}>
            {counts.map((count) => <option key={count} value={count}>{count}</option>)}
          </select>
        </label>
      )}
    </p>
  );
}
