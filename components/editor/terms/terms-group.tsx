import { useState } from "react";
import { Button } from "#components/ui/button";
import type { ArticleHit } from "#lib/terms/hits";
import { rankOf } from "#lib/terms/rules";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { TermCard } from "./term-card.tsx";
import { termsOf } from "./terms.ts";

/** Cards drawn at once. */
const page = 25;

/** Words worth a second look: what blocks first, what somebody let stand last. */
export function TermsGroup() {
  const { room, t } = useRoom();
  const hits = useValue(termsOf(room).hits) ?? [];
  const open = hits.filter(({ standing }) => standing === null).toSorted((one, other) => rankOf(other.term.severity) - rankOf(one.term.severity));
  const stood = hits.filter(({ standing }) => standing !== null);
  return (
    <div id="panel-terms" tabIndex={-1}>
      {open.length > 0 && <Group title={t.terms.editor.title(open.length)} hits={open} open />}
      {stood.length > 0 && <Group title={t.terms.editor.stood(stood.length)} hits={stood} open={false} />}
    </div>
  );
}

function Group({ title, hits, open }: { title: string; hits: readonly ArticleHit[]; open: boolean }) {
  const { room, t } = useRoom();
  const chosen = useValue(termsOf(room).chosen);
  const [shown, setShown] = useState(page);
  const at = hits.findIndex(({ key }) => key === chosen);
  const last = Math.max(shown, at + 1);
  return (
    <details className="fc-group" open={open || at >= 0}>
      <summary>{title}</summary>
      <ol className="fc-cards">{hits.slice(0, last).map((hit) => <TermCard key={hit.key} hit={hit} chosen={hit.key === chosen} />)}</ol>
      {hits.length > last && <Button small tone="quiet" onClick={() => setShown(last + page)}>{t.terms.editor.more(Math.min(page, hits.length - last))}</Button>}
    </details>
  );
}
