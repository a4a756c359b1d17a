import { ArrowDown, ArrowUp } from "lucide-react";
import type { RefObject } from "react";
import { countChanges } from "#lib/content/diff";
import type { ContentDiff } from "#lib/content/diff-types";
import { useRoom } from "../context.ts";

/** From change to change; the one reached is marked. `diff`: null while there is none. */
export function Steps({ view, diff }: { view: RefObject<HTMLElement | null>; diff: ContentDiff | null }) {
  const { t } = useRoom();
  const count = diff === null ? null : countChanges(diff);
  const go = (by: 1 | -1) => {
    const changes = [...(view.current?.querySelectorAll<HTMLElement>("[data-change]") ?? [])];
    const now = changes.findIndex((change) => change.hasAttribute("data-here"));
    const next = changes[now < 0 ? (by > 0 ? 0 : changes.length - 1) : (now + by + changes.length) % changes.length];
    for (const change of changes) change.toggleAttribute("data-here", change === next);
    next?.scrollIntoView({ block: "center" });
  };
  return (
    <div className="hi-steps">
      <span role="status">{count === null ? "" : t.history.view.counted(count)}</span>
      <button type="button" className="icon-button" disabled={!count} aria-label={t.history.view.previous} title={t.history.view.previous} onClick={() => go(-1)}><ArrowUp aria-hidden className="size-4" /></button>
      <button type="button" className="icon-button" disabled={!count} aria-label={t.history.view.next} title={t.history.view.next} onClick={() => go(1)}><ArrowDown aria-hidden className="size-4" /></button>
    </div>
  );
}
