"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import { useCommand } from "#components/ui/use-command";
import type { SourceDeeds } from "./source-page.tsx";
import { useSourceWords } from "./words.tsx";

type Outcome = keyof ReturnType<typeof useSourceWords>["page"]["outcome"];

/** Looks now whether it still says what is kept. */
export function Compare({ sourceId, compare }: { sourceId: number; compare: SourceDeeds["compare"] }) {
  const { page: t } = useSourceWords();
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { run, busy, failure } = useCommand(compare, (value) => {
    setOutcome(value.outcome);
    router.refresh();
  });
  return (
    <div className="grid justify-items-start gap-2 pt-3">
      <Button busy={busy} onClick={() => { setOutcome(null); void run({ sourceId }); }}>{busy ? t.comparing : t.compare}</Button>
      {failure && <FormMessage>{failure.message}</FormMessage>}
      {outcome && <FormMessage tone={outcome === "problem" ? "error" : "done"}>{t.outcome[outcome]}</FormMessage>}
    </div>
  );
}
