"use client";
import { useState } from "react";
import { CheckField, SelectField, TextField } from "#components/ui/field";
import { useLanguage } from "#components/ui/language";
import type { SiteSettings } from "#lib/settings/types";
import { machines as en } from "#messages/en/machines";
import { machines as zh } from "#messages/zh-CN/machines";

type Allowed = SiteSettings["aiCrawlers"];
type Preset = Exclude<keyof typeof zh.settings.presets, "own">;

const presets: Record<Preset, Allowed> = {
  all: { training: true, search: true, user: true },
  answers: { training: false, search: true, user: true },
  asked: { training: false, search: false, user: true },
  none: { training: false, search: false, user: false },
};
const names: Preset[] = ["all", "answers", "asked", "none"];
const purposes: (keyof Allowed)[] = ["training", "search", "user"];

/** What is meant for programs: who of the AI makers may read for what, and whom we tell of new articles. */
export function MachineFields({ settings }: { settings: Pick<SiteSettings, "aiCrawlers" | "hub"> }) {
  const t = (useLanguage() === "en" ? en : zh).settings;
  const [allowed, setAllowed] = useState(settings.aiCrawlers);
  const preset = names.find((name) => purposes.every((purpose) => presets[name][purpose] === allowed[purpose])) ?? "own";
  const choose = (name: string) => {
    const chosen = names.find((each) => each === name);
    if (chosen) setAllowed(presets[chosen]);
  };
  return (
    <section>
      <h2 className="border-t-2 border-ink pt-2 font-serif text-lg font-bold">{t.title}</h2>
      <p className="text-ink-2">{t.lead}</p>
      <div className="grid gap-4 pt-3 sm:grid-cols-2">
        <SelectField label={t.preset} value={preset} onChange={(event) => choose(event.target.value)}>
          {names.map((name) => <option key={name} value={name}>{t.presets[name]}</option>)}
          {preset === "own" && <option value="own">{t.presets.own}</option>}
        </SelectField>
        <fieldset className="grid content-start gap-1.5">
          <legend className="pb-1 text-sm font-medium">{t.allow}</legend>
          {purposes.map((purpose) => <CheckField key={purpose} label={t.purposes[purpose]} name={fieldOf(purpose)} checked={allowed[purpose]} onChange={(event) => setAllowed({ ...allowed, [purpose]: event.target.checked })} />)}
        </fieldset>
        <TextField label={t.hub} hint={t.hubHint} name="hub" type="url" maxLength={2000} placeholder="https://" defaultValue={settings.hub} />
      </div>
    </section>
  );
}

const fieldOf = (purpose: keyof Allowed) => `ai-${purpose}`;

/** The part of the settings that these fields say. */
export function readMachines(form: FormData): { aiCrawlers: Record<string, boolean>; hub: string } {
  return { aiCrawlers: Object.fromEntries(purposes.map((purpose) => [purpose, form.has(fieldOf(purpose))])), hub: String(form.get("hub") ?? "") };
}
