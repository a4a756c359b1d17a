"use client";
import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { FormMessage } from "#components/ui/form-message";
import { useLanguage } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import { Cell, Row, Table } from "#components/ui/table";
import { type Answer, useCommand } from "#components/ui/use-command";
import type { BackupLine } from "#lib/backup/types";
import { printedMoment } from "#lib/i18n/dates";
import { useHouseWords } from "#components/desk/house/words";

type Props = { lines: BackupLine[]; timeZone: string; busy: boolean; mayDownload: boolean; check: (name: string) => void; restore: (name: string) => void; remove: (input: unknown) => Promise<Answer<unknown>> };

export function BackupList({ lines, timeZone, busy, mayDownload, check, restore, remove }: Props) {
  const t = useHouseWords().backups;
  const language = useLanguage();
  const router = useRouter();
  const notify = useNotify();
  const { run, failure } = useCommand(remove, () => {
    notify({ text: t.removed });
    router.refresh();
  });
  if (lines.length === 0) return <EmptyState title={t.empty}>{t.emptyText}</EmptyState>;
  return (
    <div>
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <Table label={t.title} columns={[t.when, t.why, t.size, t.file]}>
        {lines.map(({ name, at, kind, bytes }) => (
          <Row key={name}>
            <Cell label={t.when}><time dateTime={at}>{printedMoment(new Date(at), language, timeZone)}</time></Cell>
            <Cell label={t.why}>{t.kind[kind]}</Cell>
            <Cell label={t.size} numeric>{t.megabytes((bytes / 1e6).toFixed(1))}</Cell>
            <Cell>
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                {mayDownload && <a href={`/desk/backups/${name}`} download aria-label={`${t.download}: ${name}`} className="underline underline-offset-4">{t.download}</a>}
                <Button small busy={busy} aria-label={`${t.verify}: ${name}`} onClick={() => check(name)}>{t.verify}</Button>
                <Button small busy={busy} aria-label={`${t.restore}: ${name}`} onClick={() => window.confirm(t.restoreSure(name)) && restore(name)}>{t.restore}</Button>
                <Button small tone="danger" busy={busy} aria-label={`${t.remove}: ${name}`} onClick={() => window.confirm(t.removeSure(name)) && run({ name })}>{t.remove}</Button>
              </span>
            </Cell>
          </Row>
        ))}
      </Table>
      {!mayDownload && <p className="pt-3 text-sm text-ink-3">{t.ownerDownloads}</p>}
    </div>
  );
}
