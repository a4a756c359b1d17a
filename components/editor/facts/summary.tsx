import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { useFacts } from "./use-facts.ts";

const states = ["supported", "verified", "contradicted", "unsupported"] as const;

/** How many there are, and how they stand, in words and as a bar. */
export function Summary() {
  const { t } = useRoom();
  const { facts, looked, checked } = useFacts();
  const { state } = useValue(facts.loaded);
  const { all } = looked.ledger;
  const count = states.reduce((sum, state) => sum + all[state], 0);
  const words = states.filter((state) => all[state] > 0).map((state) => t.facts.counts[state](all[state])).join(" · ");
  return (
    <>
      <h2 id="panel-facts" tabIndex={-1}>
        {count === 0 ? t.facts.title : t.facts.total(count)}
        <span role="status">{looked.ready ? (checked ? words : "") : state === "failed" ? "" : t.facts.checking}</span>
      </h2>
      {checked && count > 0 && (
        <svg className="fc-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          {states.map((state, at) => <rect key={state} data-state={state} x={(100 * states.slice(0, at).reduce((sum, each) => sum + all[each], 0)) / count} width={(100 * all[state]) / count} height="1" />)}
        </svg>
      )}
    </>
  );
}
