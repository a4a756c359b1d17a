"use client";
import { useRef, useState } from "react";
import { Part } from "#components/desk/part";
import { Button } from "#components/ui/button";
import type { Currency } from "#lib/ai/types";
import { ModelForm } from "./model-form.tsx";
import { ModelList } from "./model-list.tsx";
import type { CatalogueLine, ModelDeeds, PresetLine } from "./props.ts";
import { useModelWords } from "./words.tsx";

type Props = { models: readonly CatalogueLine[]; presets: readonly PresetLine[]; currency: Currency; deeds: ModelDeeds };

/** The catalogue, and under it the form of the one that is being added or changed: no window, which a stray press would close with everything typed. */
export function ModelDesk({ models, presets, currency, deeds }: Props) {
  const t = useModelWords();
  const [open, setOpen] = useState<number | "new" | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const show = (which: number | "new") => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setOpen(which);
  };
  const close = () => {
    setOpen(null);
    opener.current?.focus();
  };
  const form = { presets, currency, deeds };
  const edited = models.find(({ id }) => id === open);
  if (models.length === 0) {
    return (
      <>
        <p className="max-w-prose pb-2 leading-7 text-ink-2">{t.empty}</p>
        <Part title={t.form.firstTitle}><ModelForm model={null} {...form} onDone={close} /></Part>
      </>
    );
  }
  return (
    <>
      <Part title={t.list.title} lead={t.list.lead}>
        <ModelList models={models} deeds={deeds} edit={show} />
        <Button className="mt-4" onClick={() => show("new")}>{t.list.add}</Button>
      </Part>
      {open === "new" && <Part title={t.form.addTitle}><ModelForm key="new" model={null} {...form} onDone={close} onCancel={close} /></Part>}
      {edited && <Part title={t.form.editTitle(edited.name)}><ModelForm key={edited.id} model={edited} {...form} onDone={close} onCancel={close} /></Part>}
    </>
  );
}
