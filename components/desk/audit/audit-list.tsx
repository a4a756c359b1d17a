import { Cell, Row, Table } from "#components/ui/table";
import { told } from "#lib/audit/told";
import type { AuditLine } from "#lib/audit/types";
import { printedMoment } from "#lib/i18n/dates";
import type { Lang } from "#lib/i18n/languages";
import { deskWords } from "#components/desk/words";

export function AuditList({ items, language, timeZone }: { items: readonly AuditLine[]; language: Lang; timeZone: string }) {
  const t = deskWords(language).audit;
  if (items.length === 0) return <p className="py-6 text-ink-2">{t.empty}</p>;
  const actions: Record<string, string> = t.actions;
  return (
    <Table label={t.title} columns={[t.when, t.who, t.what, t.subject, t.where]}>
      {items.map((line) => (
        <Row key={line.id}>
          <Cell label={t.when} numeric><time className="sm:whitespace-nowrap" dateTime={line.at.toISOString()}>{printedMoment(line.at, language, timeZone)}</time></Cell>
          <Cell label={t.who}>{line.actorName ?? t.actor[line.actorKind]}</Cell>
          <Cell>{actions[line.action] ?? line.action}<Detail line={line} language={language} /></Cell>
          <Cell label={t.subject}><Subject line={line} language={language} /></Cell>
          <Cell label={t.where}><span className="text-xs text-ink-3">{line.address}</span></Cell>
        </Row>
      ))}
    </Table>
  );
}

function Subject({ line: { subjectKind, subjectId, subjectName }, language }: { line: AuditLine; language: Lang }) {
  const kinds: Record<string, string> = deskWords(language).audit.kinds;
  if (subjectKind === null) return null;
  const words = `${kinds[subjectKind] ?? subjectKind}${subjectId === null ? "" : ` ${subjectId}`}`;
  const name = subjectName ? <span className="block text-ink-2 wrap-anywhere">{subjectName}</span> : null;
  return <>{subjectKind === "article" && subjectId !== null ? <a href={`/desk/articles/${subjectId}`} className="underline underline-offset-4">{words}</a> : words}{name}</>;
}

/** Before and after stand apart from what else was noted. */
function Detail({ line: { detail }, language }: { line: AuditLine; language: Lang }) {
  const t = deskWords(language).audit;
  const { before, after, ...rest } = detail;
  if (Object.keys(detail).length === 0) return null;
  const parts: [string, unknown][] = [[t.before, before], [t.after, after], ["", Object.keys(rest).length > 0 ? rest : undefined]];
  return (
    <details className="text-xs text-ink-2">
      <summary className="cursor-pointer">{t.show}</summary>
      {parts.flatMap(([name, value]) => (value === undefined || value === null ? [] : [<pre key={name} className="max-w-md overflow-x-auto py-1 whitespace-pre-wrap wrap-anywhere">{name && <b>{name}{"\n"}</b>}{told(value, t)}</pre>]))}
    </details>
  );
}
