"use client";
import { DialogForm } from "#components/ui/dialog-form";
import { CheckField } from "#components/ui/field";
import { useDeskWords } from "#components/ui/language";
import { type Answer, useCommand } from "#components/ui/use-command";
import type { StaffOption } from "#lib/articles/types";
import type { SectionRow } from "#lib/taxonomy/types";
import { useTaxonomyWords } from "./words.tsx";

type Props = { section: SectionRow; editors: StaffOption[]; save: (input: unknown) => Promise<Answer<unknown>>; onClose: () => void; onDone: () => void };

/** Chooses who edits a section. */
export function EditorsDialog({ section, editors, save, onClose, onDone }: Props) {
  const t = useTaxonomyWords();
  const desk = useDeskWords();
  const { run, busy, failure } = useCommand(save, onDone);
  const chosen = new Set(section.editors.map((editor) => editor.id));
  const submit = (form: FormData) => run({ sectionId: section.id, basedOn: section.versions.editors, personIds: form.getAll("person").map(Number) });
  return (
    <DialogForm title={t.editorsOf(section.name)} confirm={desk.save} {...{ busy, failure, onClose }} onSubmit={submit}>
      <p className="text-sm text-ink-2">{editors.length === 0 ? t.noCandidates : t.editorsHint}</p>
      <div className="grid max-h-80 gap-1 overflow-auto">
        {editors.map((editor) => <CheckField key={editor.id} label={editor.name} name="person" value={editor.id} defaultChecked={chosen.has(editor.id)} />)}
      </div>
    </DialogForm>
  );
}
