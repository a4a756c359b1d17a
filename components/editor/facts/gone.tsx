import { useRoom } from "../context.ts";
import { useFacts } from "./use-facts.ts";
import { Withdraw } from "./withdraw.tsx";

/** Decisions whose words are not in the text just now: they hold again when the words come back. */
export function Gone() {
  const { t, article } = useRoom();
  const { looked } = useFacts();
  const { gone } = looked.ledger;
  if (!looked.ready || gone.length === 0) return null;
  return (
    <details className="fc-group">
      <summary>{t.facts.gone(gone.length)}</summary>
      <p className="ed-hint">{t.facts.goneHint}</p>
      <ul className="fc-cards">
        {gone.map((decision) => (
          <li key={decision.id} className="fc-card">
            <b className="fc-words" lang={article.language}>{decision.text}</b>
            <p className="fc-says">{decision.by}<q>{decision.reason}</q></p>
            <Withdraw decision={decision} />
          </li>
        ))}
      </ul>
    </details>
  );
}
