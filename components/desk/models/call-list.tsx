import { deskWords } from "#components/desk/words";
import { Cell, Row, Table } from "#components/ui/table";
import type { CallLine } from "#lib/ai/types";
import { printedMoment } from "#lib/i18n/dates";
import type { Lang } from "#lib/i18n/languages";
import { money } from "#lib/i18n/money";

type View = { currency: string; language: Lang; timeZone: string };

export function CallList({ items, ...view }: { items: readonly CallLine[] } & View) {
  const { calls: t } = deskWords(view.language).models;
  if (items.length === 0) return <p className="py-6 text-ink-2">{t.empty}</p>;
  return (
    <Table label={t.title} columns={[t.when, t.who, t.article, t.task, t.model, t.tokens, t.cost, t.took, t.outcome]}>
      {items.map((call) => <CallRow key={call.id} call={call} {...view} />)}
    </Table>
  );
}

function CallRow({ call, currency, language, timeZone }: { call: CallLine } & View) {
  const { calls: t, tasks } = deskWords(language).models;
  const { at, person, article, task, model, promptVersion, cost, reserved } = call;
  const print = (micro: number) => money(micro, currency, language);
  return (
    <Row>
      <Cell label={t.when} numeric><time dateTime={at}>{printedMoment(new Date(at), language, timeZone)}</time></Cell>
      <Cell label={t.who}>{person ?? t.house}</Cell>
      <Cell label={t.article}>{article && <a href={`/desk/articles/${article.id}`} className="underline underline-offset-4 wrap-anywhere">{article.headline || t.untitled}</a>}</Cell>
      <Cell label={t.task}>{tasks[task]}{promptVersion > 0 && <span className="block text-xs text-ink-3">{t.version(promptVersion)}</span>}</Cell>
      <Cell label={t.model}><span className="wrap-anywhere">{model}</span></Cell>
      <Cell label={t.tokens} numeric>{tokens(call, language)}</Cell>
      <Cell label={t.cost} numeric>{cost === null ? t.held(print(reserved)) : print(cost)}</Cell>
      <Cell label={t.took} numeric>{times(call, language)}</Cell>
      <Cell label={t.outcome}>{t.outcomes[call.outcome]}{call.detail && <span className="block max-w-64 text-xs text-ink-3 wrap-anywhere">{call.detail}</span>}</Cell>
    </Row>
  );
}

function tokens({ inputTokens, outputTokens }: CallLine, language: Lang): string {
  const { calls: t } = deskWords(language).models;
  if (inputTokens === null && outputTokens === null) return t.unknown;
  const print = (count: number | null) => (count === null ? t.unknown : count.toLocaleString(language));
  return t.counted(print(inputTokens), print(outputTokens));
}

function times({ firstAfter, took }: CallLine, language: Lang): string {
  const { calls: t } = deskWords(language).models;
  if (took === null) return t.unknown;
  const whole = took.toLocaleString(language);
  return firstAfter === null ? t.whole(whole) : t.times(firstAfter.toLocaleString(language), whole);
}
