"use client";
import { useRouter } from "next/navigation";
import { useSecurityWords } from "#components/desk/security/words";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import { useNotify } from "#components/ui/notices";
import { type Answer, useCommand } from "#components/ui/use-command";

/** For who has lost telephone and codes. */
export function DropFactors({ person: { id, name }, drop }: { person: { id: number; name: string }; drop: (input: unknown) => Promise<Answer<unknown>> }) {
  const t = useSecurityWords().person;
  const notify = useNotify();
  const router = useRouter();
  const { run, busy, failure } = useCommand(drop, () => {
    notify({ text: t.dropped(name) });
    router.refresh();
  });
  return (
    <div className="grid justify-items-start gap-2">
      <Button small tone="danger" busy={busy} onClick={() => run({ personId: id })}>{t.drop}</Button>
      <p className="text-xs text-ink-3">{t.dropHint}</p>
      {failure && <FormMessage>{failure.message}</FormMessage>}
    </div>
  );
}
