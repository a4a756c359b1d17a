"use client";
import { useState } from "react";
import { type ChosenPicture, PictureChoice } from "#components/desk/settings/picture-choice";
import { DialogForm } from "#components/ui/dialog-form";
import { TextArea, TextField } from "#components/ui/field";
import { useDeskWords } from "#components/ui/language";
import { type Answer, useCommand } from "#components/ui/use-command";
import type { SeriesRow } from "#lib/taxonomy/types";
import { useSeriesWords } from "./words.tsx";

type Props = { series?: SeriesRow; save: (input: unknown) => Promise<Answer<unknown>>; onClose: () => void; onDone: () => void };

/** Makes a series, or changes the one given. */
export function SeriesDialog({ series, save, onClose, onDone }: Props) {
  const t = useSeriesWords();
  const desk = useDeskWords();
  const [cover, setCover] = useState<ChosenPicture>(series?.cover ?? null);
  const { run, busy, failure } = useCommand(save, onDone);
  const submit = (form: FormData) => run({ ...Object.fromEntries(form), coverMediaId: cover?.id ?? null, ...(series ? { seriesId: series.id } : {}) });
  return (
    <DialogForm title={series ? t.edit : t.make} confirm={series ? desk.save : t.create} {...{ busy, failure, onClose }} onSubmit={submit}>
      <TextField label={t.name} name="name" required maxLength={60} defaultValue={series?.name} />
      <TextField label={t.nameEn} name="nameEn" maxLength={100} lang="en" defaultValue={series?.nameEn} />
      <TextArea label={t.description} name="description" rows={2} maxLength={400} defaultValue={series?.description} />
      <TextArea label={t.descriptionEn} name="descriptionEn" rows={2} maxLength={600} lang="en" defaultValue={series?.descriptionEn} />
      <PictureChoice label={t.cover} hint={t.coverHint} chosen={cover} onChoose={setCover} />
      <TextField label={t.slug} hint={t.slugHint} name="slug" maxLength={60} pattern="[a-z0-9]*(-[a-z0-9]+)*" autoCapitalize="off" spellCheck={false} defaultValue={series?.slug} />
    </DialogForm>
  );
}
