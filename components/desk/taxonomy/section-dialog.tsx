"use client";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { SelectField, TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useDeskWords } from "#components/ui/language";
import { type Answer, useCommand } from "#components/ui/use-command";
import { factRules } from "#lib/facts/types";
import type { SectionRow } from "#lib/taxonomy/types";
import { useTaxonomyWords } from "./words.tsx";

type Props = { section?: SectionRow; save: (input: unknown) => Promise<Answer<unknown>>; onClose: () => void; onDone: () => void };

/** Makes a section, or changes the one given. */
export function SectionDialog({ section, save, onClose, onDone }: Props) {
  const t = useTaxonomyWords();
  const desk = useDeskWords();
  const { run, busy, failure } = useCommand(save, onDone);
  const submit = (form: FormData) => run({ ...Object.fromEntries(form), ...(section ? { sectionId: section.id } : {}) });
  return (
    <Dialog open title={section ? t.editSection : t.newSection} onClose={onClose}>
      <form className="grid gap-4" onSubmit={(event) => { event.preventDefault(); void submit(new FormData(event.currentTarget)); }}>
        <TextField label={t.name} name="name" required maxLength={40} defaultValue={section?.name} />
        <TextField label={t.nameEn} name="nameEn" maxLength={60} lang="en" defaultValue={section?.nameEn} />
        <TextField label={t.description} name="description" maxLength={200} defaultValue={section?.description} />
        <TextField label={t.descriptionEn} name="descriptionEn" maxLength={300} lang="en" defaultValue={section?.descriptionEn} />
        <TextField label={t.slug} hint={t.slugHint} name="slug" maxLength={60} pattern="[a-z0-9]*(-[a-z0-9]+)*" autoCapitalize="off" spellCheck={false} defaultValue={section?.slug} />
        <SelectField label={t.factRule} hint={t.factRuleHint} name="factRule" defaultValue={section?.factRule ?? "standard"}>
          {factRules.map((rule) => <option key={rule} value={rule}>{t.factRules[rule]}</option>)}
        </SelectField>
        {failure && <FormMessage>{failure.message}</FormMessage>}
        <div className="flex justify-end gap-3">
          <Button onClick={onClose}>{desk.cancel}</Button>
          <Button tone="primary" type="submit" busy={busy}>{section ? desk.save : t.create}</Button>
        </div>
      </form>
    </Dialog>
  );
}
