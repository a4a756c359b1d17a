"use client";
import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import { type Answer, useCommand } from "#components/ui/use-command";
import type { DifferenceRow, DifferenceRun, OpenedSource } from "#lib/sources/types";
import { useSourceWords } from "./words.tsx";

type Props = { source: OpenedSource; change: NonNullable<OpenedSource["change"]>; settle: (input: unknown) => Promise<Answer<unknown>> };

/** What it says now against what is kept, and the choice between them. */
export function Changed({ source, change, settle }: Props) {
  const { page: t } = useSourceWords();
  const router = useRouter();
  const { run, busy, failure } = useCommand(settle, () => router.refresh());
  const choose = (accept: boolean) => () => void run({ sourceId: source.id, snapshotId: change.snapshotId, accept });
  return (
    <section aria-labelledby="source-changed" className="border-l-2 border-amber pl-4">
      <h2 id="source-changed" className="font-serif text-lg font-bold">{t.changeTitle}</h2>
      <p className="max-w-prose pt-1 text-sm text-ink-2">{t.changeText}</p>
      {change.day !== "" && <p className="max-w-prose pt-1 text-sm text-ink-2">{t.newDay(change.day)}</p>}
      <ol className="grid gap-2 py-4 text-[0.9375rem] leading-7">
        {change.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name, and never change their places.
          <li key={at}><RowOf row={row} /></li>
        ))}
      </ol>
      {failure && <FormMessage>{failure.message}</FormMessage>}
      {!source.abilities.settle && <p className="max-w-prose text-sm text-ink-2">{t.notToSettle}</p>}
      {source.abilities.settle && (
        <p className="flex flex-wrap gap-3">
          <Button tone="ink" busy={busy} onClick={choose(true)}>{t.accept}</Button>
          <Button busy={busy} onClick={choose(false)}>{t.keepOld}</Button>
        </p>
      )}
    </section>
  );
}

function RowOf({ row }: { row: DifferenceRow }) {
  const { page: t } = useSourceWords();
  if (row.is === "same") return <span className="text-xs text-ink-3">{t.same(row.count)}</span>;
  return (
    <p className="wrap-anywhere">
      {row.is === "moved" && <span className="mr-2 text-xs text-ink-3">{t.moved}</span>}
      {row.runs.map((run, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        <Run key={at} run={run} />
      ))}
    </p>
  );
}

function Run({ run: { is, text } }: { run: DifferenceRun }) {
  if (is === "added") return <ins className="bg-celadon-wash text-celadon underline">{text}</ins>;
  return is === "removed" ? <del className="bg-cinnabar-wash text-cinnabar line-through">{text}</del> : <span>{text}</span>;
}
