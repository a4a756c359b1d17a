"use client";
import { useState } from "react";
import { CheckField, SelectField, TextArea, TextField } from "#components/ui/field";
import { labelPlaces, type LabelSettings, longestCode, longestTerm, recordPeople } from "#lib/labels/types";
import type { SiteSettings } from "#lib/settings/types";
import { LabelPreview } from "./label-preview.tsx";
import { useLabelWords } from "./label-words.tsx";

const parts = ["started", "sources", "checks"] as const;

/** Words, place and codes of AI labels, what of the record is public, and the terms. @param address host of the site, which stands for an empty code. */
export function LabelFields({ settings: { aiLabel, terms }, address }: { settings: Pick<SiteSettings, "aiLabel" | "terms">; address: string }) {
  const t = useLabelWords().settings;
  const [term, setTerm] = useState(aiLabel.term);
  const [place, setPlace] = useState(aiLabel.place);
  return (
    <section id="labels">
      <h2 className="border-t-2 border-ink pt-2 font-serif text-lg font-bold">{t.title}</h2>
      <p className="text-ink-2">{t.lead}</p>
      <div className="grid gap-4 pt-3 sm:grid-cols-2">
        <TextField label={t.termZh} hint={t.termHint} name="termZh" required maxLength={longestTerm} value={term["zh-CN"]} onChange={(event) => setTerm({ ...term, "zh-CN": event.target.value })} />
        <TextField label={t.termEn} hint={t.termHint} name="termEn" required maxLength={longestTerm} value={term.en} onChange={(event) => setTerm({ ...term, en: event.target.value })} />
        <SelectField label={t.place} name="labelPlace" value={place} onChange={(event) => setPlace(labelPlaces.find((each) => each === event.target.value) ?? place)}>
          {labelPlaces.map((each) => <option key={each} value={each}>{t.places[each]}</option>)}
        </SelectField>
        <LabelPreview term={term} place={place} />
        <TextField label={t.producer} hint={t.codeHint(address)} name="producer" maxLength={longestCode} placeholder={address} defaultValue={aiLabel.producer} />
        <TextField label={t.propagator} hint={t.codeHint(address)} name="propagator" maxLength={longestCode} placeholder={address} defaultValue={aiLabel.propagator} />
      </div>
      <RecordFields record={aiLabel.record} />
      <h3 className="pt-5 font-medium">{t.terms.title}</h3>
      <p className="text-ink-2">{t.terms.lead}</p>
      <div className="grid gap-4 pt-3 sm:grid-cols-2">
        <TextArea label={t.terms.zh} name="termsZh" rows={6} maxLength={4_000} defaultValue={terms["zh-CN"]} />
        <TextArea label={t.terms.en} name="termsEn" rows={6} maxLength={4_000} defaultValue={terms.en} />
      </div>
      <p className="pt-4"><a href="/desk/copies" className="underline underline-offset-4">{t.copies}</a></p>
    </section>
  );
}

function RecordFields({ record }: { record: LabelSettings["record"] }) {
  const t = useLabelWords().settings;
  return (
    <fieldset className="mt-5 grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <legend className="font-medium">{t.record}</legend>
      <p className="text-ink-2 sm:col-span-2">{t.recordLead}</p>
      <SelectField label={t.people} name="recordPeople" defaultValue={record.people}>
        {recordPeople.map((each) => <option key={each} value={each}>{t.peopleChoices[each]}</option>)}
      </SelectField>
      <div className="grid content-start gap-1.5">
        {parts.map((part) => <CheckField key={part} label={t.parts[part]} name={`record-${part}`} defaultChecked={record[part]} />)}
      </div>
    </fieldset>
  );
}

/** The part of the settings that these fields say. */
export function readLabels(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "");
  const record = { people: text("recordPeople"), ...Object.fromEntries(parts.map((part) => [part, form.has(`record-${part}`)])) };
  return { terms: { "zh-CN": text("termsZh"), en: text("termsEn") }, aiLabel: { term: { "zh-CN": text("termZh"), en: text("termEn") }, place: text("labelPlace"), producer: text("producer"), propagator: text("propagator"), record } };
}
