"use client";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { TextArea, TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useLanguage } from "#components/ui/language";
import type { RecognisedPage } from "#lib/articles/types";
import { articles as en } from "#messages/en/articles";
import { articles as zh } from "#messages/zh-CN/articles";
import { AddressForm } from "./address-form.tsx";
import { type Asked, recognise } from "./recognise.ts";

type Props = { pasted: string; onPaste: (text: string) => void; onRecognised: (page: RecognisedPage) => void };

/** Takes a file (chosen or dropped), an address or pasted text and asks the server what it is. */
export function ChoosePage({ pasted, onPaste, onRecognised }: Props) {
  const t = useLanguage() === "en" ? en : zh;
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState<Asked["kind"] | null>(null);
  const running = useRef(false);
  const send = async (asked: Asked) => {
    if (running.current) return;
    running.current = true;
    setBusy(asked.kind);
    setFailure(null);
    const answer = await recognise(asked).catch(() => ({ message: t.connectionLost }));
    running.current = false;
    setBusy(null);
    if ("message" in answer) setFailure(answer.message);
    else onRecognised(answer);
  };
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    void send({ kind: "file", file });
  };
  return (
    <section className="grid max-w-3xl gap-6" aria-label={t.importTitle} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <TextField label={t.file} type="file" accept=".html,.htm,.txt,.md,.markdown,.docx,text/html,text/plain,text/markdown,application/vnd.openxmlformats-officedocument.wordprocessingml.document" disabled={busy !== null} onChange={(event) => { const [file] = event.target.files ?? []; event.target.value = ""; if (file) void send({ kind: "file", file }); }} />
      <AddressForm busy={busy === "address"} onFetch={(address) => void send({ kind: "address", address })} />
      {failure && <FormMessage>{failure}</FormMessage>}
      <form className="grid gap-4" onSubmit={(event) => { event.preventDefault(); void send({ kind: "words", file: new File([pasted], "pasted.txt", { type: "text/plain" }) }); }}>
        <TextArea label={t.paste} hint={t.pasteHint} rows={12} value={pasted} onChange={(event) => onPaste(event.target.value)} />
        <div><Button tone="primary" type="submit" busy={busy === "words"} disabled={pasted.trim() === ""}>{busy === "file" || busy === "words" ? t.recognising : t.recognise}</Button></div>
      </form>
    </section>
  );
}
