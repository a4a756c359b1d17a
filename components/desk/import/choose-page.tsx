"use client";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { TextArea, TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useLanguage } from "#components/ui/language";
import type { RecognisedPage } from "#lib/articles/types";
import { articles as en } from "#messages/en/articles";
import { articles as zh } from "#messages/zh-CN/articles";

type Props = { pasted: string; onPaste: (text: string) => void; onRecognised: (page: RecognisedPage) => void };

/** Takes a file (chosen or dropped) or pasted text and asks the server what it is. */
export function ChoosePage({ pasted, onPaste, onRecognised }: Props) {
  const t = useLanguage() === "en" ? en : zh;
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const send = async (file: File) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailure(null);
    const answer = await recognise(file).catch(() => ({ message: t.connectionLost }));
    running.current = false;
    setBusy(false);
    if ("message" in answer) setFailure(answer.message);
    else onRecognised(answer);
  };
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    void send(file);
  };
  return (
    <form className="grid max-w-3xl gap-4" onDragOver={(event) => event.preventDefault()} onDrop={drop} onSubmit={(event) => { event.preventDefault(); void send(new File([pasted], "pasted.txt", { type: "text/plain" })); }}>
      <TextField label={t.file} type="file" accept=".html,.htm,.txt,.md,.markdown,text/html,text/plain,text/markdown" disabled={busy} onChange={(event) => { const [file] = event.target.files ?? []; event.target.value = ""; if (file) void send(file); }} />
      <TextArea label={t.paste} hint={t.pasteHint} rows={12} value={pasted} onChange={(event) => onPaste(event.target.value)} />
      {failure && <FormMessage>{failure}</FormMessage>}
      <div><Button tone="primary" type="submit" busy={busy} disabled={pasted.trim() === ""}>{busy ? t.recognising : t.recognise}</Button></div>
    </form>
  );
}

async function recognise(file: File): Promise<RecognisedPage | { message: string }> {
  const form = new FormData();
  form.set("file", file);
  const response = await fetch("/api/import", { method: "POST", body: form });
  return response.json();
}
