import Link from "next/link";
import { Chip } from "#components/ui/chip";
import { Cell, Row, Table } from "#components/ui/table";
import { deskWords } from "#components/desk/words";
import { RowTime } from "#components/desk/row-time";
import { rowTime } from "#components/desk/row-time";
import type { Lang } from "#lib/i18n/languages";
import type { ReviewLine } from "#lib/workflow/types";

type Around = { language: Lang; timeZone: string; now: Date };

/** What is on its way to readers, the nearest time first. */
export function ReviewRows({ items, ...around }: { items: ReviewLine[] } & Around) {
  const { review: t } = deskWords(around.language);
  return (
    <Table label={t.desk} columns={[t.column.headline, t.column.step, t.column.holder, t.column.due]}>
      {items.map((line) => <Line key={line.id} line={line} {...around} />)}
    </Table>
  );
}

function Line({ line, language, timeZone, now }: { line: ReviewLine } & Around) {
  const { review: t } = deskWords(language);
  const section = line.section ? (language === "en" && line.section.nameEn) || line.section.name : t.noSection;
  const facts = [section, line.language === "en" ? t.words(line.characters) : t.characters(line.characters), line.authors.join(t.and)].filter(Boolean);
  return (
    <Row>
      <Cell>
        <Link data-line="" href={`/desk/articles/${line.id}`} prefetch={false} lang={line.language} className="line-clamp-2 font-serif text-base font-bold wrap-anywhere hover:text-cinnabar">{line.headline || t.untitled}</Link>
        <p className="pt-0.5 text-xs text-ink-3">{facts.join(" · ")}</p>
        {line.reviewBy && <p className="pt-0.5 text-xs text-cinnabar">{t.urgentUntil(rowTime(line.reviewBy, language, timeZone, now))}</p>}
        {line.reason !== "" && <p className="line-clamp-2 pt-0.5 text-sm wrap-anywhere text-amber">{t.reason(line.reason)}</p>}
      </Cell>
      <Cell short label={t.column.step}>
        <Chip tone={line.stage === "ready" ? "celadon" : line.stage === "draft" ? "neutral" : "amber"}>{t.stage[line.stage]}</Chip>
        {line.open.length > 0 && <p className="pt-1 text-xs text-ink-3">{t.waits(stepsOf(line, t))}</p>}
      </Cell>
      <Cell short label={t.column.holder}><span className="wrap-anywhere text-ink-2">{line.assignee ?? t.nobody}</span>{line.submittedBy && <p className="pt-0.5 text-xs text-ink-3">{t.submittedBy(line.submittedBy)}</p>}</Cell>
      <Cell short label={t.column.due} numeric>
        {line.dueAt && <span className={`whitespace-nowrap ${line.dueAt < now ? "text-cinnabar" : "text-ink-2"}`}><RowTime at={line.dueAt} language={language} timeZone={timeZone} />{line.dueAt < now && <span className="block text-xs">{t.overdue}</span>}</span>}
      </Cell>
    </Row>
  );
}

function stepsOf({ open, stage }: ReviewLine, t: ReturnType<typeof deskWords>["review"]): string {
  return stage === "first" || stage === "second" || stage === "final" ? open.map(({ kind }) => t.step[kind][stage]).join(t.and) : "";
}
