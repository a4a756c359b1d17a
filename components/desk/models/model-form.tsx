"use client";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import { useNotify } from "#components/ui/notices";
import { SubmitButton } from "#components/ui/submit-button";
import { useCommand } from "#components/ui/use-command";
import type { Currency } from "#lib/ai/types";
import { KeyFields, MoreFields, PlaceFields, PriceFields, SightFields } from "./model-fields.tsx";
import type { CatalogueLine, ModelDeeds, PresetLine } from "./props.ts";
import { factsOf, keyOf, type Typed, typedOf } from "./typed.ts";
import { useModelWords } from "./words.tsx";

type Props = { model: CatalogueLine | null; presets: readonly PresetLine[]; /** Of the site's budgets. */ currency: Currency; deeds: ModelDeeds; onDone: () => void; onCancel?: () => void };

/** @param props.model null: a new one. What was typed stays where the server refuses it. */
export function ModelForm({ model, presets, currency, deeds, onDone, onCancel }: Props) {
  const t = useModelWords().form;
  const router = useRouter();
  const notify = useNotify();
  const [typed, setTyped] = useState<Typed>(() => typedOf(model, currency));
  const { run, busy, failure } = useCommand(model ? deeds.change : deeds.add, () => {
    notify({ text: model ? t.changed(typed.name) : t.added(typed.name) });
    onDone();
    router.refresh();
  });
  const form = useRef<HTMLFormElement>(null);
  const opened = onCancel !== undefined;
  useEffect(() => {
    // Opened by a button: that is where the person goes on. The form of an empty page was not asked for.
    if (opened) form.current?.querySelector<HTMLElement>("select, input")?.focus();
  }, [opened]);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sent = { facts: factsOf(typed), key: keyOf(typed, model === null) };
    void run(model ? { id: model.id, ...sent } : sent);
  };
  const fields = { typed, change: setTyped, isNew: model === null };
  return (
    <form ref={form} onSubmit={submit} className="grid max-w-3xl gap-5">
      <PlaceFields {...fields} presets={presets} />
      <KeyFields {...fields} kept={model?.key ?? "none"} />
      <SightFields {...fields} />
      <PriceFields {...fields} />
      <MoreFields {...fields} />
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <div className="flex gap-3">
        <SubmitButton tone="ink" busy={busy}>{t.save}</SubmitButton>
        {onCancel && <Button onClick={onCancel}>{t.cancel}</Button>}
      </div>
    </form>
  );
}
