import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import { useCommand } from "#components/ui/use-command";
import type { Decision } from "#lib/facts/types";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { focusOn } from "../panel/open-panel.ts";
import { useFacts } from "./use-facts.ts";

/** For who said it, and for editors. */
export function Withdraw({ decision: { id } }: { decision: Decision }) {
  const { t, actions, article } = useRoom();
  const { facts } = useFacts();
  const { decisions } = useValue(facts.loaded);
  const { run, busy, failure } = useCommand(actions.withdrawDecision, () => {
    facts.told.set({ tone: "done", words: t.facts.told.withdrawn });
    void facts.reload().then(() => focusOn("panel-facts"));
  });
  if (!decisions.some((line) => line.id === id && line.mayWithdraw)) return null;
  return (
    <>
      <Button small tone="quiet" busy={busy} onClick={() => void run({ articleId: article.id, decisionId: id })}>{t.facts.withdraw}</Button>
      {failure && <FormMessage>{failure.message}</FormMessage>}
    </>
  );
}
