import Link from "next/link";
import type { Answer } from "#components/ui/use-command";
import { Cell, Row, Table } from "#components/ui/table";
import { printedMoment } from "#lib/i18n/dates";
import type { Lang } from "#lib/i18n/languages";
import type { Term } from "#lib/terms/types";
import type { terms } from "#messages/zh-CN/terms";
import { Deed } from "./deed.tsx";

type Words = typeof terms;
type Line = { version: number; note: string; terms: number; at: Date; by: string | null };
type Compared = { from: number; to: number; added: readonly Term[]; removed: readonly Term[]; changed: readonly { before: Term; after: Term }[]; same: number };
type Opened = { id: number; version: number; versions: readonly Line[]; mayManage: boolean; comparison: Compared | null };
type Props = { list: Opened; words: Words; language: Lang; timeZone: string; restore: (input: unknown) => Promise<Answer<unknown>> };

/** Every version of a list: who made it and why, what differs from the one in force, and the way back. */
export function Versions({ list, words, language, timeZone, restore }: Props) {
  const { page: t, list: l } = words;
  const place = `/desk/terms/${list.id}`;
  return (
    <section id="versions" aria-labelledby="terms-versions" className="pt-8">
      <h2 id="terms-versions" className="border-t-2 border-ink pt-2 pb-3 font-serif text-lg font-bold">{t.versions}</h2>
      {list.comparison && <Comparison compared={list.comparison} words={words} />}
      <Table label={t.versions} columns={[l.version, l.terms, l.changed, t.note, t.deeds]}>
        {list.versions.map(({ version, note, terms: count, at, by }) => (
          <Row key={version}>
            <Cell numeric>{l.at(version)}{version === list.version && <span className="ml-2 text-xs text-celadon">{t.inForce}</span>}</Cell>
            <Cell label={l.terms} numeric>{l.count(count)}</Cell>
            <Cell label={l.changed}>{by === null ? l.bySystem(printedMoment(at, language, timeZone)) : l.by(by, printedMoment(at, language, timeZone))}</Cell>
            <Cell label={t.note}>{note}</Cell>
            <Cell>
              <span className="flex flex-wrap items-center gap-3">
                {version !== list.version && <Link href={`${place}?from=${version}&to=${list.version}#versions`} prefetch={false} aria-label={t.compareLabel(version)} className="underline underline-offset-4">{t.compare}</Link>}
                <a href={`${place}/csv?version=${version}`} download aria-label={t.exportLabel(version)} className="underline underline-offset-4">{l.export}</a>
                {list.mayManage && version !== list.version && <Deed act={restore} input={{ listId: list.id, basedOn: list.version, version, note: t.restoredNote(version) }} done={t.restored(version)} label={t.restoreLabel(version)}>{t.restore}</Deed>}
              </span>
            </Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}

function Comparison({ compared: { from, to, added, removed, changed, same }, words: { page: t, severity } }: { compared: Compared; words: Words }) {
  const said = ({ term, replacement, reason, severity: level, exceptions, source }: Term) => [replacement === "" ? term : `${term} → ${replacement}`, severity[level], reason, t.listed(exceptions), source].filter((words) => words !== "").join(" · ");
  return (
    <div className="grid gap-1 pb-5 text-sm">
      <p role="status"><b>{t.compared(from, to)}</b> {t.counted(added.length, removed.length, changed.length, same)}</p>
      <ul className="max-h-96 overflow-y-auto wrap-anywhere">
        {added.map((term) => <li key={`added ${term.term}`} className="border-b border-rule py-1.5"><b className="text-celadon">{t.added}</b> {said(term)}</li>)}
        {removed.map((term) => <li key={`removed ${term.term}`} className="border-b border-rule py-1.5"><b className="text-cinnabar">{t.removed}</b> {said(term)}</li>)}
        {changed.map(({ before, after }) => <li key={`changed ${after.term}`} className="border-b border-rule py-1.5"><b>{t.changed}</b> <del>{said(before)}</del><br />{said(after)}</li>)}
      </ul>
    </div>
  );
}
