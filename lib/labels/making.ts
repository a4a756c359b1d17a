/** The label and the record of a printing, as publishing freezes them and a preview shows them. */
import type { Role } from "#lib/access/roles";
import type { PrintedLedger } from "#lib/facts/types";
import type { Lang } from "#lib/i18n/languages";
import { findTypos } from "#lib/corrections/typos";
import { siteSettings } from "#lib/settings/read";
import { labelFor } from "./label.ts";
import { type Maker, recordOf } from "./record.ts";
import { findAcceptance, findLastNumber, findMaker, findOrigin, findSourcing, findVerifications, findWriters } from "./record-store.ts";
import type { MachineWords, PrintedLabel, PrintedRecord } from "./types.ts";

type Given = { articleId: number; language: Lang; /** Of the text as printed. */ machine: MachineWords; ledger: PrintedLedger | null; by: number | null; firstPublishedAt: Date; now: Date };
type Row = { id: number; name: string; nameEn: string; role: Role };

/** The label that this much of a text made by a machine has; null without any. */
export async function labelOf(machine: MachineWords, language: Lang): Promise<PrintedLabel | null> {
  return labelFor(machine, (await siteSettings()).aiLabel, language, machine);
}

export async function makingOf({ articleId, language, machine, ledger, by, firstPublishedAt, now }: Given): Promise<{ label: PrintedLabel | null; record: PrintedRecord }> {
  const { aiLabel } = await siteSettings();
  const [origin, writers, sourcing, accepted, verified, number, publisher] = [await findOrigin(articleId), await findWriters(articleId), await findSourcing(articleId), await findAcceptance(articleId), await findVerifications(articleId), await findLastNumber(articleId), await findMaker(by)];
  const maker = (row: Row | null) => row && { id: row.id, name: (language === "en" && row.nameEn) || row.name, role: row.role };
  const makers = (rows: readonly Row[]): Maker[] => rows.flatMap((row) => maker(row) ?? []);
  const label = labelFor(machine, aiLabel, language, machine);
  const lastAccepted = accepted.at(-1)?.at;
  const lastWritten = writers.at(-1)?.at;
  const lastVerified = verified.at(-1)?.at;
  const record = recordOf({
    named: origin?.named ?? [],
    started: { at: origin?.at ?? now, by: maker(origin?.by ?? null) },
    written: lastWritten ? { at: lastWritten, by: makers(writers) } : null,
    sources: sourcing?.at ? { at: sourcing.at, count: sourcing.count } : null,
    generated: lastAccepted ? { at: lastAccepted, by: makers(accepted.flatMap(complete)), accepted: accepted.every(({ origin }) => origin === "assisted") } : null,
    verified: lastVerified ? { at: lastVerified, count: verified.length, by: makers(verified) } : null,
    ledger,
    typos: (await findTypos(articleId)).map(({ at, text, by }) => ({ at, text, by: maker(by) })),
    published: { first: firstPublishedAt, now, number: number + 1, by: maker(publisher) },
  }, label, aiLabel.record, language);
  return { label, record };
}

/** Whoever accepted words may have no row any more. */
function complete({ id, name, nameEn, role }: { id: number | null; name: string | null; nameEn: string | null; role: Role | null }): Row[] {
  return id === null || name === null || nameEn === null || role === null ? [] : [{ id, name, nameEn, role }];
}
