"use client";
import { useId, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { useDeskWords } from "#components/ui/language";
import { acceptedTypes } from "#lib/media/types";
import { useSettingsWords } from "./words.tsx";

export type ChosenPicture = { id: number; path: string } | null;

/** One picture of the site: shown, replaced by an upload, taken away. What fails leaves the old one. */
export function PictureChoice({ label, hint, chosen, onChoose }: { label: string; hint: string; chosen: ChosenPicture; onChoose: (picture: ChosenPicture) => void }) {
  const t = useSettingsWords();
  const desk = useDeskWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const upload = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    setError(null);
    const sent = await send(file);
    setBusy(false);
    if (sent.ok) onChoose({ id: sent.id, path: sent.path });
    else setError(sent.message || desk.connectionLost);
    // The same file may be chosen again after a failure.
    if (input.current) input.current.value = "";
  };
  return (
    <fieldset aria-describedby={`${id}-hint`} className="grid content-start gap-1.5">
      <legend className="pb-1 text-sm font-medium">{label}</legend>
      <div className="grid h-28 place-items-center overflow-hidden rounded border border-rule bg-sunken">
        {chosen ? <img src={chosen.path} alt="" className="max-h-28 max-w-full object-contain" /> : <span className="text-xs text-ink-3">{t.noPicture}</span>}
      </div>
      <p id={`${id}-hint`} className="text-xs text-ink-3">{hint}</p>
      <div className="flex flex-wrap gap-2">
        <input ref={input} type="file" accept={acceptedTypes} hidden aria-label={label} onChange={(event) => upload(event.target.files?.[0])} />
        <Button small busy={busy} onClick={() => input.current?.click()}>{busy ? t.uploading : chosen ? t.replace : t.choose}</Button>
        {chosen && <Button small tone="quiet" onClick={() => onChoose(null)}>{t.removePicture}</Button>}
      </div>
      {error && <p role="alert" className="text-sm text-cinnabar">{error}</p>}
    </fieldset>
  );
}

type Sent = { ok: true; id: number; path: string } | { ok: false; message: string };

async function send(file: File): Promise<Sent> {
  const form = new FormData();
  form.set("file", file);
  try {
    const answer = await fetch("/api/uploads", { method: "POST", body: form });
    const body: { id?: unknown; path?: unknown; message?: unknown } = await answer.json();
    if (answer.ok && typeof body.id === "number" && typeof body.path === "string") return { ok: true, id: body.id, path: body.path };
    return { ok: false, message: typeof body.message === "string" ? body.message : "" };
  } catch {
    return { ok: false, message: "" };
  }
}
