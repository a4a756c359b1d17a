"use client";
import { Button } from "#components/ui/button";
import { CopyLine } from "#components/ui/copy-line";
import { useSecurityWords } from "./words.tsx";

/** Recovery codes, this once. */
export function CodesShown({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useSecurityWords().codes;
  return (
    <section className="grid gap-3 rounded border border-rule bg-surface p-4" aria-labelledby="codes-shown">
      <h3 id="codes-shown" className="font-medium">{t.title}</h3>
      <p className="text-sm text-ink-2">{t.lead}</p>
      <ul className="grid grid-cols-1 gap-x-6 gap-y-1 font-mono text-sm sm:grid-cols-2">
        {codes.map((code) => <li key={code}>{code}</li>)}
      </ul>
      <CopyLine label={t.all} text={codes.join(" ")} />
      <Button tone="ink" className="justify-self-start" onClick={onDone}>{t.kept}</Button>
    </section>
  );
}
