"use client";
import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button";
import { useNotify } from "#components/ui/notices";
import { type Answer, useCommand } from "#components/ui/use-command";

type Props = { act: (input: unknown) => Promise<Answer<unknown>>; input: object; done?: string; label?: string; tone?: "ink" | "quiet"; children: string };

/** One button for one command; the page shows what came of it. */
export function Deed({ act, input, done, label, tone, children }: Props) {
  const router = useRouter();
  const notify = useNotify();
  const { run, busy, failure } = useCommand(act, () => {
    if (done) notify({ text: done });
    router.refresh();
  });
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button small tone={tone} busy={busy} aria-label={label} onClick={() => void run(input)}>{children}</Button>
      {failure && <span role="alert" className="text-sm text-cinnabar">{failure.message}</span>}
    </span>
  );
}
