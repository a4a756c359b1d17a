import { X } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { againstOriginal } from "#lib/content/against-original";
import { isEmptyDiff } from "#lib/content/diff";
import { useRoom } from "../context.ts";
import { Choices } from "../history/choices.tsx";
import { useCover, useEscape } from "../history/cover.ts";
import { DiffView, type Layout } from "../history/diff-view.tsx";
import { Steps } from "../history/steps.tsx";

export type Original = { sourceId: number; name: string; headline: string; passages: readonly string[] };

/** The text as it stands, beside the one it was taken from. Escape closes it. */
export function CompareView({ original, onClose }: { original: Original; onClose: () => void }) {
  const { room, article, t } = useRoom();
  const [layout, setLayout] = useState<Layout>("beside");
  const view = useRef<HTMLElement>(null);
  // What lies under the view is not written in meanwhile.
  const [content] = useState(() => room.read().content);
  const diff = useMemo(() => againstOriginal(original, content, article.language), [original, content, article.language]);
  useEscape(onClose);
  useCover();
  useEffect(() => view.current?.querySelector("h2")?.focus(), []);
  const { compare: words } = t.reposts;
  const place = document.querySelector("[data-editor]");
  return place && createPortal(
    <section ref={view} className="hi-view" aria-label={words.label}>
      <header className="hi-bar">
        <h2 tabIndex={-1}>{words.title(original.name)}</h2>
        <button type="button" className="icon-button" aria-label={words.close} onClick={onClose}><X aria-hidden className="size-4" /></button>
        <Choices legend={t.history.view.layout} chosen={layout} onChoose={setLayout} options={[["beside", t.history.view.beside], ["inline", t.history.view.inline]]} />
        <Steps view={view} diff={diff} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by those who scroll with keys. */}
      <section className="hi-page" tabIndex={0} aria-label={words.text}>
        {isEmptyDiff(diff) ? <p className="hi-equal">{words.equal}</p> : <><p className="ed-hint">{words.legend}</p><DiffView diff={diff} layout={layout} find={() => undefined} names={[original.name, words.own]} /></>}
      </section>
    </section>,
    place,
  );
}
