import { Button, ButtonLink } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { printedMoment } from "#lib/i18n/dates";
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { type CopyFilters, copyFormats, type CopyLine } from "#lib/labels/types";

type Props = { items: readonly CopyLine[]; filters: CopyFilters; language: Lang; timeZone: string };

/** The register, newest first, found by day; the days stand in the address. */
export function CopyList({ items, filters: { from, to }, language, timeZone }: Props) {
  const t = messagesFor(language).aiLabel.copies;
  const filtered = from !== undefined || to !== undefined;
  return (
    <>
      <search className="border-t-2 border-ink pt-3">
        <form action="/desk/copies" className="flex flex-wrap items-end gap-3">
          <TextField label={t.from} type="date" name="from" defaultValue={from ?? ""} />
          <TextField label={t.to} type="date" name="to" defaultValue={to ?? ""} />
          <Button type="submit">{t.search}</Button>
          {filtered && <ButtonLink tone="quiet" href="/desk/copies" prefetch={false}>{t.all}</ButtonLink>}
        </form>
      </search>
      {items.length === 0 && <p className="py-6 text-ink-2">{filtered ? t.nothing : t.empty}</p>}
      <ol>{items.map((item) => <li key={item.id} className="border-b border-rule py-4"><Line {...{ item, language, timeZone }} /></li>)}</ol>
    </>
  );
}

function Line({ item, language, timeZone }: { item: CopyLine; language: Lang; timeZone: string }) {
  const t = messagesFor(language).aiLabel.copies;
  const said: [name: string, text: string][] = [[t.labels.recipient, item.recipient], [t.labels.purpose, item.purpose], [t.labels.agreement, item.agreement]];
  return (
    <>
      <h3 className="font-serif font-bold wrap-anywhere"><a href={`/desk/articles/${item.articleId}`} className="hover:text-cinnabar">{item.headline}</a></h3>
      <p className="text-xs text-ink-3"><span>{t.printing(item.number)}</span> · <time dateTime={item.createdAt.toISOString()}>{t.by(item.givenBy, printedMoment(item.createdAt, language, timeZone))}</time></p>
      <dl className="grid gap-x-4 gap-y-1 py-2 text-sm sm:grid-cols-[auto_1fr]">
        {said.map(([name, text]) => (
          <div key={name} className="contents">
            <dt className="text-ink-2">{name}</dt>
            <dd className="whitespace-pre-line wrap-anywhere">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="flex flex-wrap gap-4 text-sm">
        {copyFormats.map((format) => <a key={format} href={`/desk/copies/${item.id}/${format}`} download className="min-h-6 underline underline-offset-4">{t.download(t.formats[format])}</a>)}
      </p>
    </>
  );
}
