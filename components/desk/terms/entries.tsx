import { Cell, Row, Table } from "#components/ui/table";
import type { Term } from "#lib/terms/types";
import type { terms } from "#messages/zh-CN/terms";
import { EntryButton, type EntryOf } from "./entry-form.tsx";

type Words = typeof terms;

/** Entries of one list. `of`: null for those who only read. */
export function Entries({ entries, words, of }: { entries: readonly Term[]; words: Words; of: EntryOf | null }) {
  const { page: t } = words;
  return (
    <>
      {of && <EntryButton entry={null} of={of} />}
      {entries.length > 0 && (
        <Table label={t.entries} columns={[t.term, t.replacement, t.severity, t.reason, t.exceptions, ...(of ? [t.edit] : [])]}>
          {entries.map((entry) => (
            <Row key={entry.term}>
              <Cell><b className="font-serif wrap-anywhere">{entry.term}</b></Cell>
              <Cell label={t.replacement}>{entry.replacement}</Cell>
              <Cell label={t.severity}>{words.severity[entry.severity]}</Cell>
              <Cell label={t.reason}>{entry.reason}{entry.source && <span className="block text-xs text-ink-3 wrap-anywhere">{words.editor.source(entry.source)}</span>}</Cell>
              <Cell label={t.exceptions}>{words.page.listed(entry.exceptions)}</Cell>
              {of && <Cell><EntryButton key={`${entry.term} ${of.basedOn}`} entry={entry} of={of} /></Cell>}
            </Row>
          ))}
        </Table>
      )}
    </>
  );
}
