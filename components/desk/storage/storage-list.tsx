import Link from "next/link";
import { Part } from "#components/desk/part";
import { FormMessage } from "#components/ui/form-message";
import { Cell, Row, Table } from "#components/ui/table";
import type { Lang } from "#lib/i18n/languages";
import type { Disk, Storage } from "#lib/storage/types";
import { storageWords } from "./words.tsx";

type Words = ReturnType<typeof storageWords>;

/** From a tenth of a megabyte up. */
function printedSize(bytes: number, language: Lang, t: Words): string {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return bytes < 1e9 ? t.megabytes(number.format(bytes / 1e6)) : t.gigabytes(number.format(bytes / 1e9));
}

/** What lies where, how much it is, and a plain word when the room runs out. */
export function StorageList({ storage, language }: { storage: Storage; language: Lang }) {
  const t = storageWords(language);
  const { database, pictures, backups, staticDir, room } = storage;
  const number = new Intl.NumberFormat(language);
  const lines: [what: string, hint: string, amount: string, size: string, place: string][] = [
    [t.database, t.databaseHint, "", printedSize(database.bytes, language, t), database.folder === null ? t.elsewhere : t.builtIn(database.folder)],
    [t.pictures, t.picturesHint, t.pictureCount(number.format(pictures.count)), printedSize(pictures.bytes, language, t), pictures.folder ?? ""],
    [t.backups, "", t.backupCount(number.format(backups.count)), printedSize(backups.bytes, language, t), backups.folder ?? ""],
  ];
  if (staticDir !== null) lines.push([t.staticDir, t.staticHint, "", "", staticDir]);
  return (
    <>
      {(room === "little" || room === "noBackup") && (
        <div className="grid gap-2 pb-4">
          <FormMessage>{t[room]}</FormMessage>
          <p><Link href="/desk/backups" prefetch={false} className="link py-1">{t.toBackups}</Link></p>
        </div>
      )}
      <Table label={t.title} columns={[t.what, t.amount, t.size, t.place]}>
        {lines.map(([what, hint, amount, size, place]) => (
          <Row key={what}>
            <Cell><span className="font-medium">{what}</span>{hint && <span className="block max-w-72 text-xs text-ink-3">{hint}</span>}</Cell>
            <Cell label={amount && t.amount} numeric><span className="whitespace-nowrap">{amount}</span></Cell>
            <Cell label={size && t.size} numeric><span className="whitespace-nowrap">{size}</span></Cell>
            <Cell label={t.place}><span className="wrap-anywhere">{place}</span></Cell>
          </Row>
        ))}
      </Table>
      <Part title={t.disk}>
        {storage.disk ? <DiskLine disk={storage.disk} language={language} /> : <p>{t.unknown}</p>}
        <p className="text-ink-2 tabular-nums">{t.next(printedSize(storage.nextBackup, language, t))}</p>
      </Part>
      <Variables storage={storage} t={t} />
    </>
  );
}

function DiskLine({ disk: { free, total }, language }: { disk: Disk; language: Lang }) {
  const t = storageWords(language);
  const used = total > 0 ? Math.min(100, Math.max(0, 100 - (free / total) * 100)) : 0;
  return (
    <>
      <svg aria-hidden viewBox="0 0 100 2" preserveAspectRatio="none" className="h-2 w-full max-w-md">
        <rect width="100" height="2" className="fill-rule" />
        <rect width={used} height="2" className="fill-ink-2" />
      </svg>
      <p className="pt-2 font-medium tabular-nums">{t.left(printedSize(free, language, t), printedSize(total, language, t))}</p>
    </>
  );
}

/** What only the server's environment decides, as it is now. */
function Variables({ storage: { dataDir, database, staticDir }, t }: { storage: Storage; t: Words }) {
  const lines = [
    ["DATA_DIR", dataDir],
    ["DATABASE_URL", database.builtIn ? t.unset : t.set],
    ["STATIC_DIR", staticDir ?? t.unset],
  ] as const;
  return (
    <Part title={t.truth} lead={t.truthText}>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        {lines.map(([name, value]) => (
          <div key={name} className="contents">
            <dt><code>{name}</code> <span className="text-ink-3">{t.variable[name]}</span></dt>
            <dd className="wrap-anywhere max-sm:pb-2">{value}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
