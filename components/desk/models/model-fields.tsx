"use client";
import type { ReactNode } from "react";
import { CheckField, SelectField, TextField } from "#components/ui/field";
import { abilities, currencies, hostings } from "#lib/ai/types";
import { type CatalogueLine, hostAndPortOf, type PresetLine } from "./props.ts";
import { atHosting, type Typed, withAbility, withPreset } from "./typed.ts";
import { useModelWords } from "./words.tsx";

type Props = { typed: Typed; change: (typed: Typed) => void; isNew: boolean };
/** Names of what is typed as text. */
type Lines = { [Name in keyof Typed]: Typed[Name] extends string ? (string extends Typed[Name] ? Name : never) : never }[keyof Typed];

const two = "grid gap-4 sm:grid-cols-2";

/** What a field of text needs to be kept by the form. */
function line({ typed, change }: Props, name: Lines) {
  return { name, value: typed[name], onChange: (event: { target: { value: string } }) => change({ ...typed, [name]: event.target.value }) };
}

export function PlaceFields({ presets, ...props }: Props & { presets: readonly PresetLine[] }) {
  const t = useModelWords();
  const { typed, change, isNew } = props;
  const known = (key: string) => presets.find((preset) => preset.key === key);
  return (
    <div className={two}>
      <SelectField label={t.form.preset} hint={t.form.presetHint} value={known(typed.preset) ? typed.preset : ""} onChange={(event) => change(withPreset(typed, { preset: known(event.target.value), before: known(typed.preset), isNew }))}>
        <option value="">{t.form.other}</option>
        {presets.map(({ key, name }) => <option key={key} value={key}>{name}</option>)}
      </SelectField>
      <TextField label={t.form.name} hint={t.form.nameHint} required maxLength={60} {...line(props, "name")} />
      <TextField label={t.form.baseUrl} hint={t.form.baseUrlHint} type="url" required maxLength={300} spellCheck={false} autoComplete="off" {...line(props, "baseUrl")} />
      <TextField label={t.form.modelId} hint={t.form.modelIdHint} required maxLength={120} spellCheck={false} autoCapitalize="none" autoComplete="off" {...line(props, "modelId")} />
      <SelectField label={t.form.hosting} hint={t.form.hostingHint[typed.hosting]} value={typed.hosting} onChange={(event) => change(atHosting(typed, hostings.find((each) => each === event.target.value) ?? typed.hosting, isNew))}>
        {hostings.map((each) => <option key={each} value={each}>{t.list.hosting[each]}</option>)}
      </SelectField>
      {typed.hosting === "self" && <p className="self-end border-l-2 border-amber bg-amber-wash px-3 py-2 text-sm text-amber wrap-anywhere">{t.form.hosts(hostAndPortOf(typed.baseUrl) || "127.0.0.1:11434")}</p>}
    </div>
  );
}

export function KeyFields({ kept, ...props }: Props & { kept: CatalogueLine["key"] }) {
  const { form: t } = useModelWords();
  const { typed, change } = props;
  const hint = { none: t.keyHint, set: t.keyKept, unreadable: t.keyUnreadable }[kept];
  return (
    <div className="grid gap-2">
      <TextField label={t.key} hint={hint} type="password" autoComplete="off" maxLength={500} spellCheck={false} {...line(props, "key")} />
      {kept !== "none" && <CheckField label={t.dropKey} checked={typed.dropKey} onChange={(event) => change({ ...typed, dropKey: event.target.checked })} />}
    </div>
  );
}

export function SightFields({ typed, change }: Props) {
  const { form: t } = useModelWords();
  return (
    <Group title={t.sees} hint={t.seesHint}>
      <CheckField label={t.readsDrafts} checked={typed.readsDrafts} onChange={(event) => change({ ...typed, readsDrafts: event.target.checked })} />
      <CheckField label={t.readsSources} checked={typed.readsSources} onChange={(event) => change({ ...typed, readsSources: event.target.checked })} />
    </Group>
  );
}

export function PriceFields(props: Props) {
  const { form: t } = useModelWords();
  const { typed, change } = props;
  const price = { hint: t.priceHint, type: "number", inputMode: "decimal", min: 0, max: 100_000, step: "any", required: true } as const;
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <TextField label={t.inputPrice} {...price} {...line(props, "inputPrice")} />
      <TextField label={t.outputPrice} {...price} {...line(props, "outputPrice")} />
      <SelectField label={t.currency} value={typed.currency} onChange={(event) => change({ ...typed, currency: currencies.find((each) => each === event.target.value) ?? typed.currency })}>
        {currencies.map((each) => <option key={each}>{each}</option>)}
      </SelectField>
    </div>
  );
}

export function MoreFields(props: Props) {
  const { form: t } = useModelWords();
  const { typed, change } = props;
  const count = { type: "number", inputMode: "numeric", step: 1, required: true } as const;
  return (
    <>
      <Group title={t.abilities}>
        {abilities.map((ability) => <CheckField key={ability} label={t.ability[ability]} checked={typed.abilities.includes(ability)} onChange={(event) => change(withAbility(typed, ability, event.target.checked))} />)}
      </Group>
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField label={t.contextSize} {...count} min={1_000} max={20_000_000} {...line(props, "contextSize")} />
        <TextField label={t.mostOutput} {...count} min={100} max={1_000_000} {...line(props, "mostOutput")} />
        <TextField label={t.atOnce} hint={t.atOnceHint} {...count} min={1} max={100} {...line(props, "atOnce")} />
      </div>
      <div className={two}>
        <TextField label={t.maker} maxLength={60} {...line(props, "maker")} />
        <TextField label={t.jurisdiction} hint={t.jurisdictionHint} maxLength={2} pattern="[A-Za-z]{2}" autoCapitalize="characters" {...line(props, "jurisdiction")} />
        <TextField label={t.licence} maxLength={80} {...line(props, "licence")} />
        <TextField label={t.filing} hint={t.filingHint} maxLength={80} {...line(props, "filing")} />
      </div>
    </>
  );
}

function Group({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-2">
      <legend className="pb-1 text-sm font-medium">{title}</legend>
      {children}
      {hint && <p className="max-w-prose text-xs text-ink-3">{hint}</p>}
    </fieldset>
  );
}
