"use client";
import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { FormMessage } from "#components/ui/form-message";
import { useNotify } from "#components/ui/notices";
import { Cell, Row, Table } from "#components/ui/table";
import { type Answer, useCommand } from "#components/ui/use-command";
import type { RedirectLine } from "#lib/redirects/types";
import { useHouseWords } from "#components/desk/house/words";

export function RedirectList({ items, remove }: { items: readonly RedirectLine[]; remove: (input: unknown) => Promise<Answer<unknown>> }) {
  const t = useHouseWords().redirects;
  const router = useRouter();
  const notify = useNotify();
  const { run, busy, failure } = useCommand(remove, () => {
    notify({ text: t.removed });
    router.refresh();
  });
  if (items.length === 0) return <EmptyState title={t.empty} />;
  return (
    <>
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <Table label={t.title} columns={[t.from, t.to, t.how, t.remove]}>
        {items.map(({ from, to, automatic, by }) => (
          <Row key={from}>
            <Cell label={t.from}><span className="wrap-anywhere">{from}</span></Cell>
            <Cell label={t.to}><span className="wrap-anywhere">{to}</span></Cell>
            <Cell label={t.how}>{automatic ? t.automatic : by ? t.by(by) : t.own}</Cell>
            <Cell><Button small tone="danger" busy={busy} aria-label={t.removeOf(from)} onClick={() => run({ from })}>{t.remove}</Button></Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}
