"use client";
import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import { useDeskWords } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import { type Answer, useCommand } from "#components/ui/use-command";
import { useSettingsWords } from "./words.tsx";

/** Takes the sample content away with one click. */
export function Samples({ remove }: { remove: (input: unknown) => Promise<Answer<{ removed: number; kept: number }>> }) {
  const t = useSettingsWords();
  const desk = useDeskWords();
  const router = useRouter();
  const notify = useNotify();
  const { run, busy, failure } = useCommand(remove, ({ removed, kept }) => {
    notify({ text: t.samplesRemoved(removed, kept) });
    router.refresh();
  });
  return (
    <section id="samples" className="pt-8">
      <h2 className="border-t-2 border-ink pt-2 font-serif text-lg font-bold">{t.samples}</h2>
      <p className="pb-3 text-ink-2">{t.samplesLead}</p>
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <Button tone="danger" busy={busy} onClick={() => run({})}>{busy ? desk.working : t.removeSamples}</Button>
    </section>
  );
}
