import { useState } from "react";
import { Button } from "#components/ui/button";
import { TextArea } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useCommand } from "#components/ui/use-command";
import { printedRecent } from "#lib/i18n/dates";
import type { ArticleHit } from "#lib/terms/hits";
import { replacementOf } from "#lib/terms/replacement";
import { longest } from "#lib/terms/rules";
import { useAbilities, useRoom } from "../context.ts";
import { factsOf } from "../facts/facts.ts";
import { useValue } from "../observable.ts";
import { focusOn } from "../panel/open-panel.ts";
import { cardId, fixHit, goToHit } from "./go.ts";
import { termsOf } from "./terms.ts";

type One = { hit: ArticleHit };

/** One hit: its words, why, and what can be done. */
export function TermCard({ hit, chosen }: One & { chosen: boolean }) {
  const { room, t, article } = useRoom();
  const words = hit.block.text.slice(hit.from, hit.to);
  const { term, standing, key } = hit;
  const e = t.terms.editor;
  const go = () => {
    termsOf(room).chosen.set(key);
    if (!goToHit(room, hit)) factsOf(room).told.set({ tone: "error", words: e.moved });
  };
  return (
    <li id={cardId(key)} tabIndex={-1} className="fc-card" data-state={standing ? "verified" : term.severity === "block" ? "contradicted" : "unsupported"} data-chosen={chosen || undefined} aria-current={chosen || undefined} aria-label={e.card(t.terms.severity[term.severity], words)}>
      <button type="button" className="fc-words" lang={article.language} aria-label={e.goTo(words)} onClick={go}>{words}</button>
      {term.reason && <p className="fc-says">{term.reason}</p>}
      {term.source && <p className="ed-hint">{e.source(term.source)}</p>}
      {standing ? <Stood hit={hit} /> : <Deeds hit={hit} />}
    </li>
  );
}

function Deeds({ hit }: One) {
  const { room, t } = useRoom();
  const { revise } = useAbilities();
  const { may } = useValue(termsOf(room).desk);
  const [asking, setAsking] = useState(false);
  const e = t.terms.editor;
  const right = replacementOf(hit, hit.block.text);
  const tell = factsOf(room).told;
  const fix = () => {
    const undo = fixHit(room, hit);
    if (!undo) return tell.set({ tone: "error", words: e.moved });
    tell.set({ tone: "done", words: e.fixed(right), undo });
    focusOn("panel-facts");
  };
  const mayStand = hit.term.severity === "block" ? may.block : may.warn;
  if (asking) return <ReasonForm hit={hit} onClose={() => setAsking(false)} />;
  return (
    <div className="fc-deeds">
      {right !== "" && revise && <Button small tone="ink" aria-label={e.fixLabel(hit.block.text.slice(hit.from, hit.to), right)} onClick={fix}>{e.suggests(right)}</Button>}
      {mayStand ? <Button small onClick={() => setAsking(true)}>{e.letStand}</Button> : hit.term.severity === "block" && <span className="ed-hint">{e.mayNot}</span>}
    </div>
  );
}

function ReasonForm({ hit, onClose }: One & { onClose: () => void }) {
  const { room, t, actions, article } = useRoom();
  const [reason, setReason] = useState("");
  const e = t.terms.editor;
  const { run, busy, failure } = useCommand(actions.letTermStand, ({ again, by }) => {
    factsOf(room).told.set({ tone: "done", words: again ? e.again(by) : e.kept });
    onClose();
    void termsOf(room).reload().then(() => focusOn("panel-facts"));
  });
  const send = () => void run({ articleId: article.id, term: hit.term.term, sentence: hit.sentence, severity: hit.term.severity, reason });
  return (
    <form className="fc-form" onSubmit={(event) => { event.preventDefault(); send(); }}>
      <TextArea label={e.reason} hint={e.reasonHint} rows={2} maxLength={longest.reason} value={reason} onChange={(event) => setReason(event.target.value)} />
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <div className="fc-deeds">
        <Button small tone="ink" type="submit" busy={busy} disabled={reason.trim() === ""}>{e.send}</Button>
        <Button small tone="quiet" onClick={onClose}>{e.cancel}</Button>
      </div>
    </form>
  );
}

/** Who let it stand, why, and the way back. */
function Stood({ hit: { standing } }: One) {
  const { room, t, actions, article, language, timeZone } = useRoom();
  const desk = useValue(termsOf(room).desk);
  const e = t.terms.editor;
  const { run, busy, failure } = useCommand(actions.withdrawTermStand, () => {
    factsOf(room).told.set({ tone: "done", words: e.withdrawn });
    void termsOf(room).reload().then(() => focusOn("panel-facts"));
  });
  if (!standing) return null;
  const may = desk.standing.some(({ id, mayWithdraw }) => id === standing.id && mayWithdraw);
  return (
    <>
      <p className="fc-says">{e.stoodBy(standing.by, printedRecent(new Date(standing.at), new Date(), language, timeZone))}<q>{standing.reason}</q></p>
      {failure && <FormMessage>{failure.message}</FormMessage>}
      {may && <div className="fc-deeds"><Button small tone="quiet" busy={busy} onClick={() => void run({ articleId: article.id, overrideId: standing.id })}>{e.withdraw}</Button></div>}
    </>
  );
}
