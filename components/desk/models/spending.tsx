import { Part } from "#components/desk/part";
import { deskWords } from "#components/desk/words";
import { ButtonLink } from "#components/ui/button";
import { Cell, Row, Table } from "#components/ui/table";
import type { Spending, SpendingLine } from "#lib/ai/types";
import { printedMonth } from "#lib/i18n/dates";
import type { Lang } from "#lib/i18n/languages";
import { money } from "#lib/i18n/money";
import { DayChart } from "./day-chart.tsx";
import { Limit } from "./limit.tsx";

/** Pages of the months beside it; null: there is none. */
type Months = { previous: string; next: string | null };
type Props = { spending: Spending; /** Millionths, of the whole site; null without. */ limit: number | null; months: Months; language: Lang };

export function SpendingView({ spending, limit, months, language }: Props) {
  const { spending: t } = deskWords(language).models;
  const { month, currency, lines, days } = spending;
  const site = lines.find(({ scope }) => scope === "site") ?? { spent: 0, reserved: 0, limit };
  const of = (scope: SpendingLine["scope"]) => lines.filter((line) => line.scope === scope);
  return (
    <Part title={`${t.title} · ${printedMonth(month, language)}`}>
      <nav aria-label={t.months} className="flex flex-wrap gap-3 pb-4">
        <ButtonLink small href={months.previous} prefetch={false} rel="prev">{t.previous}</ButtonLink>
        {months.next && <ButtonLink small href={months.next} prefetch={false} rel="next">{t.next}</ButtonLink>}
      </nav>
      <div className="max-w-xl pb-4"><Limit label={t.site} line={site} currency={currency} language={language} /></div>
      {lines.length === 0 ? <p className="text-ink-2">{t.none}</p> : (
        <div className="grid gap-6">
          <DayChart month={month} days={days} currency={currency} language={language} />
          <Lines title={t.people} column={t.who} lines={of("person")} currency={currency} language={language} />
          <Lines title={t.tasks} column={t.task} lines={of("task")} currency={currency} language={language} />
          <Models spending={spending} language={language} />
        </div>
      )}
    </Part>
  );
}

type Lines = { title: string; column: string; lines: readonly SpendingLine[]; currency: string; language: Lang };

function Lines({ title, column, lines, currency, language }: Lines) {
  const { spending: t } = deskWords(language).models;
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className="pb-1 font-semibold">{title}</h3>
      <Table label={title} columns={[column, t.calls, t.budget]}>
        {lines.map((line) => (
          <Row key={line.subject}>
            <Cell><span className="wrap-anywhere">{nameOf(line, language)}</span></Cell>
            <Cell label={t.calls} numeric>{line.calls}</Cell>
            <Cell label={t.budget}><Limit label={nameOf(line, language)} line={line} currency={currency} language={language} /></Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}

function nameOf({ scope, subject, name }: SpendingLine, language: Lang): string {
  const { spending: t, tasks } = deskWords(language).models;
  const known: Record<string, string> = tasks;
  if (scope === "task") return known[subject] ?? subject;
  return subject === "0" ? t.house : name || t.personGone(subject);
}

function Models({ spending: { models, currency }, language }: { spending: Spending; language: Lang }) {
  const { spending: t } = deskWords(language).models;
  if (models.length === 0) return null;
  return (
    <section>
      <h3 className="pb-1 font-semibold">{t.models}</h3>
      <Table label={t.models} columns={[t.model, t.calls, t.failed, t.cost]}>
        {models.map(({ name, calls, failed, cost }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two models may have one name, and the list is drawn once.
          <Row key={at}>
            <Cell><span className="wrap-anywhere">{name}</span></Cell>
            <Cell label={t.calls} numeric>{calls}</Cell>
            <Cell label={t.failed} numeric>{failed}</Cell>
            <Cell label={t.cost} numeric>{money(cost, currency, language)}</Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}
