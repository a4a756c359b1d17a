import { deskWords } from "#components/desk/words";
import { Cell, Row, Table } from "#components/ui/table";
import type { Spending } from "#lib/ai/types";
import { printedMonth } from "#lib/i18n/dates";
import type { Lang } from "#lib/i18n/languages";
import { money } from "#lib/i18n/money";

type Props = { month: string; days: Spending["days"]; currency: string; language: Lang };

const [step, bar, height] = [10, 7, 60];

/** Bars of a whole month, and the same as figures for whoever would rather read. */
export function DayChart({ month, days, currency, language }: Props) {
  const { spending: t } = deskWords(language).models;
  const print = (micro: number) => money(micro, currency, language);
  const all = everyDay(month, days);
  const most = all.reduce((one, other) => (other.cost > one.cost ? other : one), { day: 1, cost: 0, calls: 0 });
  const total = all.reduce((sum, { cost }) => sum + cost, 0);
  const title = t.chart(printedMonth(month, language));
  const tall = (cost: number) => (most.cost === 0 ? 0 : (cost / most.cost) * height);
  return (
    <figure className="max-w-3xl">
      <figcaption className="pb-2 text-sm font-semibold">{title}</figcaption>
      <svg role="img" aria-labelledby="model-days-title" aria-describedby="model-days-text" viewBox={`0 0 ${all.length * step} ${height}`} preserveAspectRatio="none" className="h-28 w-full border-b border-rule">
        <title id="model-days-title">{title}</title>
        <desc id="model-days-text">{t.chartText(print(total), print(most.cost), t.dayOf(most.day))}</desc>
        {all.map(({ day, cost }) => <rect key={day} x={(day - 1) * step + (step - bar) / 2} y={height - tall(cost)} width={bar} height={tall(cost)} className="fill-ink-2" />)}
      </svg>
      <p aria-hidden className="flex justify-between pt-1 text-xs text-ink-3 tabular-nums"><span>{t.dayOf(1)}</span><span>{t.dayOf(all.length)}</span></p>
      <p aria-hidden className="text-sm text-ink-2 tabular-nums">{t.chartText(print(total), print(most.cost), t.dayOf(most.day))}</p>
      <details className="pt-2 text-sm">
        <summary className="min-h-6">{t.figures}</summary>
        <Table label={title} columns={[t.day, t.calls, t.cost]}>
          {all.filter(({ calls }) => calls > 0).map(({ day, calls, cost }) => (
            <Row key={day}>
              <Cell numeric>{t.dayOf(day)}</Cell>
              <Cell label={t.calls} numeric>{calls}</Cell>
              <Cell label={t.cost} numeric>{print(cost)}</Cell>
            </Row>
          ))}
        </Table>
      </details>
    </figure>
  );
}

/** Days without a call are days as well. */
function everyDay(month: string, days: Spending["days"]): Spending["days"] {
  const [year = 2000, number = 1] = month.split("-").map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length }, (_, at) => days.find(({ day }) => day === at + 1) ?? { day: at + 1, cost: 0, calls: 0 });
}
