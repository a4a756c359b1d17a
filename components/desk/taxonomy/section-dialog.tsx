"use client";
import { DialogForm } from "#components/ui/dialog-form";
import { SelectField, TextField } from "#components/ui/field";
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
  const submit = (form: FormData) => run({ ...Object.fromEntries(form), ...(section ? { sectionId: section.id, basedOn: section.versions.words } : {}) });
  return (
    <DialogForm title={section ? t.editSection : t.newSection} confirm={section ? desk.save : t.create} {...{ busy, failure, onClose }} onSubmit={submit}>
      <TextField label={t.name} name="name" required maxLength={40} defaultValue={section?.name} />
      <TextField label={t.nameEn} name="nameEn" maxLength={60} lang="en" defaultValue={section?.nameEn} />
      <TextField label={t.description} name="description" maxLength={200} defaultValue={section?.description} />
      <TextField label={t.descriptionEn} name="descriptionEn" maxLength={300} lang="en" defaultValue={section?.descriptionEn} />
      <TextField label={t.slug} hint={t.slugHint} name="slug" maxLength={60} pattern="[a-z0-9]*(-[a-z0-9]+)*" autoCapitalize="off" spellCheck={false} defaultValue={section?.slug} />
      <SelectField label={t.factRule} hint={t.factRuleHint} name="factRule" defaultValue={section?.factRule ?? "standard"}>
        {factRules.map((rule) => <option key={rule} value={rule}>{t.factRules[rule]}</option>)}
      </SelectField>
    </DialogForm>
  );
}
