import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { TextArea } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useCommand } from "#components/ui/use-command";
import type { LedgerClaim } from "#lib/facts/ledger";
import { longestReason } from "#lib/facts/words";
import { useRoom } from "../context.ts";
import { focusOn } from "../panel/open-panel.ts";
import { cardId } from "./go.ts";
import { useFacts } from "./use-facts.ts";

/** How somebody knows that it is right. What is typed stays when the panel shows something else meanwhile. */
export function VerifyForm({ claim }: { claim: LedgerClaim }) {
  const { t, actions, article } = useRoom();
  const { facts } = useFacts();
  const [reason, setReason] = useState(facts.typed.get(claim.key) ?? "");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);
  const leave = () => {
    facts.verifying.set(null);
    focusOn(cardId(claim.key));
  };
  const { run, busy, failure } = useCommand(actions.verifyClaim, ({ again, by }) => {
    facts.typed.delete(claim.key);
    facts.told.set({ tone: "done", words: again ? t.facts.told.again(by) : t.facts.told.verified });
    facts.verifying.set(null);
    void facts.reload().then(() => focusOn("panel-facts"));
  });
  const write = (text: string) => {
    setReason(text);
    facts.typed.set(claim.key, text);
  };
  const { kind, value, text, words, found, against = [] } = claim;
  const send = () => void run({ articleId: article.id, kind, value, text, sentence: words, over: found === "contradicted" ? "contradicted" : "unsupported", against: [...against], reason, seen: [...(facts.verifying.get()?.seen ?? [])] });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") leave();
    else if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) send();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form ref={form} className="fc-form" onSubmit={(event) => { event.preventDefault(); send(); }}>
      <TextArea label={t.facts.form.label} hint={found === "contradicted" ? t.facts.form.overHint : t.facts.form.printed} placeholder={t.facts.form.hint} rows={2} maxLength={longestReason} value={reason} onChange={(event) => write(event.target.value)} onKeyDown={onKeyDown} />
      {reason.length > longestReason - 60 && <p className="ed-hint">{t.facts.form.left(longestReason - reason.length)}</p>}
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <div className="fc-deeds">
        <Button small tone="ink" type="submit" busy={busy} disabled={reason.trim() === ""}>{t.facts.form.send}</Button>
        <Button small tone="quiet" onClick={leave}>{t.facts.form.cancel}</Button>
      </div>
    </form>
  );
}
