"use client";
import { useState } from "react";
import { deskWords } from "#components/desk/words";
import { Button } from "#components/ui/button";
import { useLanguage } from "#components/ui/language";
import type { Answer } from "#components/ui/use-command";
import type { SectionOption } from "#lib/articles/types";
import { IdeaDialog } from "./idea-dialog.tsx";

export function ProposeButton({ propose, sections }: { propose: (input: unknown) => Promise<Answer<unknown>>; sections: SectionOption[] }) {
  const { pitches: t } = deskWords(useLanguage());
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button tone="ink" onClick={() => setOpen(true)}>{t.propose}</Button>
      {open && <IdeaDialog sections={sections} act={propose} onClose={() => setOpen(false)} />}
    </>
  );
}
