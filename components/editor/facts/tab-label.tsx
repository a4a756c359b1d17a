import { useRoom } from "../context.ts";
import { useFacts } from "./use-facts.ts";

/** With the number of claims somebody has to answer for; contradicted ones in red. */
export function FactsTabLabel() {
  const { t } = useRoom();
  const { looked, checked } = useFacts();
  const { contradicted, unsupported } = looked.ledger.all;
  if (!checked || contradicted + unsupported === 0) return t.facts.tab;
  return (
    <span className="whitespace-nowrap">
      {t.facts.tab} <span className="fc-count" data-bad={contradicted > 0 || undefined} aria-hidden>{contradicted + unsupported}</span>
      <span className="sr-only">{t.facts.tabLabel(contradicted, unsupported)}</span>
    </span>
  );
}

/** The same in the foot of the page, leading to the panel. */
export function FactsInFooter() {
  const { room, t } = useRoom();
  const { looked, checked } = useFacts();
  const { all } = looked.ledger;
  if (!checked || !looked.ready || all.supported + all.verified + all.contradicted + all.unsupported === 0) return null;
  return <button type="button" className="fc-foot" data-bad={all.contradicted > 0 || undefined} onClick={() => room.panel.set({ open: true, tab: "facts" })}>{t.facts.footer(all.contradicted, all.unsupported)}</button>;
}
