import { ArrowDown, ArrowUp, GripVertical } from "lucide-react";
import type { HTMLAttributes } from "react";
import { useHomeWords } from "./words.tsx";

/** The handle of a row: pulled by mouse or finger, worked by keyboard. `silent`: the keyboard has another way, so only pointers meet it. */
export function Grip({ name, held = false, silent = false, ...rest }: { name: string; held?: boolean; silent?: boolean } & HTMLAttributes<HTMLElement>) {
  const t = useHomeWords();
  const look = "icon-button shrink-0 cursor-grab touch-none text-ink-3 hover:text-ink";
  if (silent) return <span aria-hidden className={look} {...rest}><GripVertical className="size-4" /></span>;
  return (
    <button type="button" data-part="grip" aria-label={t.grip(name)} aria-pressed={held} className={`${look} aria-pressed:bg-ink aria-pressed:text-paper`} {...rest}>
      <GripVertical aria-hidden className="size-4" />
    </button>
  );
}

/** Up and down by one place. At the ends they stay, doing nothing: a button that vanished would take focus with it. */
export function UpAndDown({ name, first, last, onUp, onDown }: { name: string; first: boolean; last: boolean; onUp: () => void; onDown: () => void }) {
  const t = useHomeWords();
  return (
    <>
      <button type="button" data-part="up" className="icon-button aria-disabled:opacity-35" aria-label={t.up(name)} aria-disabled={first} onClick={first ? undefined : onUp}><ArrowUp aria-hidden className="size-4" /></button>
      <button type="button" data-part="down" className="icon-button aria-disabled:opacity-35" aria-label={t.down(name)} aria-disabled={last} onClick={last ? undefined : onDown}><ArrowDown aria-hidden className="size-4" /></button>
    </>
  );
}
