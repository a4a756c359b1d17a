"use client";
import { Chip } from "#components/ui/chip";
import { useLanguage } from "#components/ui/language";
import { Cell, Row, Table } from "#components/ui/table";
import { money } from "#lib/i18n/money";
import { type CatalogueLine, hostOf, type ModelDeeds } from "./props.ts";
import { RowDeeds } from "./row-deeds.tsx";
import { useModelWords } from "./words.tsx";

type Props = { models: readonly CatalogueLine[]; deeds: ModelDeeds; edit: (id: number) => void };

export function ModelList({ models, deeds, edit }: Props) {
  const t = useModelWords().list;
  const ids = models.map(({ id }) => id);
  return (
    <Table label={t.title} columns={[t.model, t.place, t.price, t.sees, t.state, t.deeds]}>
      {models.map((model) => (
        <Row key={model.id}>
          <Cell><Named model={model} /></Cell>
          <Cell label={t.place}><span className="wrap-anywhere">{hostOf(model.baseUrl)}</span><span className="block text-xs text-ink-3">{t.hosting[model.hosting]}</span></Cell>
          <Cell label={t.price} numeric><Prices model={model} /></Cell>
          <Cell label={t.sees}><Sees model={model} /></Cell>
          <Cell label={t.state}><States model={model} /></Cell>
          <Cell><RowDeeds model={model} ids={ids} deeds={deeds} edit={() => edit(model.id)} /></Cell>
        </Row>
      ))}
    </Table>
  );
}

function Named({ model: { name, maker, modelId, filing } }: { model: CatalogueLine }) {
  const t = useModelWords().list;
  return (
    <>
      <b className="font-serif text-base wrap-anywhere">{name}</b>
      <span className="block text-xs text-ink-3 wrap-anywhere">{[maker, modelId].filter(Boolean).join(" · ")}</span>
      {filing && <span className="block text-xs text-ink-3 wrap-anywhere">{t.filing(filing)}</span>}
    </>
  );
}

function Prices({ model: { inputPrice, outputPrice, currency } }: { model: CatalogueLine }) {
  const t = useModelWords().list;
  const language = useLanguage();
  const print = (price: number) => money(price * 1_000_000, currency, language);
  return inputPrice === 0 && outputPrice === 0 ? t.free : t.prices(print(inputPrice), print(outputPrice));
}

function Sees({ model: { readsDrafts, readsSources } }: { model: CatalogueLine }) {
  const t = useModelWords().list;
  const seen = [...(readsDrafts ? [t.drafts] : []), ...(readsSources ? [t.sources] : [])];
  return seen.length > 0 ? t.seen(seen) : t.seesNothing;
}

/** All that keeps it from being asked, each with what to do. */
function States({ model: { state, key, noRate, resting } }: { model: CatalogueLine }) {
  const t = useModelWords().list;
  if (state === "withdrawn") return <Chip tone="alert">{t.states.withdrawn}</Chip>;
  const why = (["unreadable", "noRate", "resting"] as const).filter((each) => ({ unreadable: key === "unreadable", noRate, resting })[each]);
  if (why.length === 0) return <Chip tone="celadon">{t.states.active}</Chip>;
  return (
    <span className="grid max-w-56 justify-items-start gap-1">
      {why.map((each) => (
        <span key={each}>
          <Chip tone={each === "unreadable" ? "alert" : "amber"}>{t.states[each]}</Chip>
          <span className="block pt-0.5 text-xs text-ink-3">{t.why[each]}</span>
        </span>
      ))}
    </span>
  );
}
