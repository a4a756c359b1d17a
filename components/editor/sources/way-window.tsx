import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { TextArea, TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useDeskWords } from "#components/ui/language";
import { useRoom } from "../context.ts";
import { ArticleSearch } from "./article-search.tsx";
import { type Attached, attachBy } from "./attach.ts";
import { interviewName } from "./quote.ts";

export type Way = "text" | "interview" | "article";
type Given = Record<string, unknown>;
type Send = (given: Given, name: string) => void;

/** The window for what is neither an address nor a file. What was typed stays until it is attached. */
export function WayWindow({ way, onClose, onAttached }: { way: Way; onClose: () => void; onAttached: (answer: Attached, name: string) => boolean }) {
  const { room, t: { sources: { panel: t } } } = useRoom();
  const { connectionLost } = useDeskWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState("");
  const send: Send = async (given, name) => {
    if (busy) return;
    setBusy(true);
    setFailure("");
    const answer = await attachBy(room, { way, ...given });
    setBusy(false);
    if (!answer.ok) return setFailure(answer.message || connectionLost);
    onAttached(answer, name);
    onClose();
  };
  const told = failure && <FormMessage>{failure}</FormMessage>;
  return (
    <Dialog open wide={way !== "interview"} title={t[way]} onClose={onClose}>
      {way === "article" ? <><ArticleSearch onChoose={(article) => send({ about: article.id }, article.headline)} />{told}</> : <WordsForm way={way} busy={busy} send={send} onClose={onClose}>{told}</WordsForm>}
    </Dialog>
  );
}

type FormProps = { way: "text" | "interview"; busy: boolean; send: Send; onClose: () => void; children: ReactNode };

function WordsForm({ way, busy, send, onClose, children }: FormProps) {
  const { t: { sources: { panel: t, page } }, article } = useRoom();
  const submit = (form: FormData) => {
    const given = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    if (way === "text") return send(given, given.name ?? "");
    const { who = "", where = "", note = "", ...rest } = given;
    const name = interviewName(who, article.language);
    send({ ...rest, name, note: [where, note].filter(Boolean).join("\n") }, name);
  };
  return (
    <form className="grid gap-3" onSubmit={(event) => { event.preventDefault(); submit(new FormData(event.currentTarget)); }}>
      {way === "text" ? <TextField label={page.name} hint={page.nameHint} name="name" maxLength={200} /> : <InterviewFields />}
      <TextArea label={t.words} hint={t.wordsHint} name="words" rows={8} required lang={article.language} />
      {way === "text" && <OriginFields />}
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={way === "text" ? page.day : t.when} name="day" type="date" />
        <TextField label={page.licence} name="licence" maxLength={400} />
      </div>
      <TextArea label={page.note} hint={page.noteHint} name="note" rows={2} maxLength={4_000} />
      {children}
      <div className="flex justify-end gap-3"><Button onClick={onClose}>{t.cancel}</Button><Button tone="ink" type="submit" busy={busy}>{t.add}</Button></div>
    </form>
  );
}

/** Where pasted words come from. */
function OriginFields() {
  const { t: { sources: { page } } } = useRoom();
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={page.originalAuthor} name="originalAuthor" maxLength={200} />
        <TextField label={page.originalHeadline} name="originalHeadline" maxLength={400} />
      </div>
      <TextField label={page.url} name="url" type="url" inputMode="url" maxLength={2_000} />
    </>
  );
}

function InterviewFields() {
  const { t: { sources: { panel: t } } } = useRoom();
  return (
    <>
      <TextField label={t.who} hint={t.whoHint} name="who" required maxLength={150} />
      <TextField label={t.where} name="where" maxLength={400} />
    </>
  );
}
