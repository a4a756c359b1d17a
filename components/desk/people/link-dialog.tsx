"use client";
import { Button } from "#components/ui/button";
import { CopyLine } from "#components/ui/copy-line";
import { Dialog } from "#components/ui/dialog";
import { usePeopleWords } from "./words.tsx";

/** A one-time link that was just made; it is shown this once. */
export type GivenLink = { title: string; told: string; link: string };

export function LinkDialog({ given, onClose }: { given: GivenLink | null; onClose: () => void }) {
  return (
    <Dialog open={given !== null} onClose={onClose} title={given?.title ?? ""}>
      {given && <LinkTold given={given} onClose={onClose} />}
    </Dialog>
  );
}

export function LinkTold({ given, onClose }: { given: Omit<GivenLink, "title">; onClose: () => void }) {
  const t = usePeopleWords();
  return (
    <div className="grid gap-4">
      <p role="status">{given.told}</p>
      <CopyLine label={t.link} text={given.link} />
      <Button tone="ink" className="justify-self-end" onClick={onClose}>{t.done}</Button>
    </div>
  );
}
