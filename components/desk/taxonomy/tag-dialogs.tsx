"use client";
import { useId, useState } from "react";
import { DialogForm } from "#components/ui/dialog-form";
import { TextField } from "#components/ui/field";
import { useDeskWords } from "#components/ui/language";
import { useCommand } from "#components/ui/use-command";
import type { TagRow } from "#lib/taxonomy/types";
import type { TagDeed } from "./tag-list.tsx";
import { useTaxonomyWords } from "./words.tsx";

type Props = { tag: TagRow; save: TagDeed; onClose: () => void };

export function RenameTagDialog({ tag, save, onClose, onDone }: Props & { onDone: () => void }) {
  const t = useTaxonomyWords();
  const desk = useDeskWords();
  const { run, busy, failure } = useCommand(save, onDone);
  return (
    <DialogForm title={t.renameTag} confirm={desk.save} busy={busy} failure={failure} onClose={onClose} onSubmit={(form) => run({ tagId: tag.id, ...Object.fromEntries(form) })}>
      <TextField label={t.name} name="name" required maxLength={40} defaultValue={tag.name} />
      <TextField label={t.nameEn} name="nameEn" lang="en" maxLength={40} defaultValue={tag.nameEn} />
    </DialogForm>
  );
}

export function MergeTagDialog({ tag, names, save, onClose, onDone }: Props & { names: string[]; onDone: (into: string) => void }) {
  const t = useTaxonomyWords();
  const list = useId();
  const [into, setInto] = useState("");
  const { run, busy, failure } = useCommand(save, () => onDone(into.trim()));
  return (
    <DialogForm title={t.mergeTag} confirm={t.merge} busy={busy} failure={failure} onClose={onClose} onSubmit={() => run({ tagId: tag.id, intoName: into })}>
      <p className="text-ink-2">{t.mergeLead(tag.name)}</p>
      <TextField label={t.mergeInto} hint={t.mergeHint} required maxLength={40} list={list} autoComplete="off" value={into} onChange={(event) => setInto(event.target.value)} />
      <datalist id={list}>
        {names.filter((name) => name !== tag.name).map((name) => <option key={name} value={name} />)}
      </datalist>
    </DialogForm>
  );
}

export function RemoveTagDialog({ tag, save, onClose, onDone }: Props & { onDone: () => void }) {
  const t = useTaxonomyWords();
  const { run, busy, failure } = useCommand(save, onDone);
  return (
    <DialogForm title={t.removeTag} confirm={t.remove} busy={busy} failure={failure} onClose={onClose} onSubmit={() => run({ tagId: tag.id })}>
      <p className="text-ink-2">{t.removeTagLead(tag.name, tag.articles)}</p>
    </DialogForm>
  );
}
