import { type DragEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useDeskWords } from "#components/ui/language";
import { largestSourceFile } from "#lib/sources/types";
import { useRoom } from "../context.ts";
import { type Attached, attachBy, attachFile } from "./attach.ts";
import { keptSourcesOf } from "./kept-sources.ts";
import { type Way, WayWindow } from "./way-window.tsx";

type Said = { is: "busy" | "done" | "error"; words: string; /** An address that could not be read, and can be kept bare. */ bare: string };

const unread = new Set(["source.gone", "source.login", "source.noText", "source.unreachable"]);

/** An address and Enter, a file dropped or chosen, or a window for the rest. */
export function AddSource() {
  const { t: { sources: { panel: t } } } = useRoom();
  const { address, setAddress, said, addUrl, addFiles, clear, settle } = useAdding();
  const [way, setWay] = useState<Way | null>(null);
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void addFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button beside it chooses files by keyboard.
    <div className="sr-add" data-over={over || undefined} onDragOver={(event) => { if (hasFiles(event)) { event.preventDefault(); setOver(true); } }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <p className="ed-hint">{t.how}</p>
      <form className="sr-address" onSubmit={(event) => { event.preventDefault(); void addUrl(address, false); }}>
        <TextField quiet label={t.address} placeholder={t.addressPlace} inputMode="url" autoComplete="off" maxLength={2_000} value={address} onChange={(event) => setAddress(event.target.value)} />
        <Button type="submit" busy={said?.is === "busy"}>{t.add}</Button>
      </form>
      <fieldset className="sr-ways" aria-label={t.ways}>
        <Button small title={t.fileHint} onClick={() => chooser.current?.click()}>{t.file}</Button>
        {(["text", "interview", "article"] as const).map((each) => <Button key={each} small onClick={() => setWay(each)}>{t[each]}</Button>)}
      </fieldset>
      <input ref={chooser} type="file" className="sr-only" tabIndex={-1} aria-label={t.file} accept=".pdf,.docx,.txt,.html,.htm,.md" multiple onChange={(event) => { void addFiles([...(event.target.files ?? [])]); event.target.value = ""; }} />
      {said?.is === "busy" && <p role="status" className="ed-hint">{said.words}</p>}
      {said && said.is !== "busy" && <FormMessage tone={said.is}>{said.words}</FormMessage>}
      {said?.bare && <p className="sr-ways"><Button small onClick={() => void addUrl(said.bare, true)}>{t.anyway}</Button><Button small onClick={() => { setWay("text"); clear(); }}>{t.instead}</Button></p>}
      {way && <WayWindow way={way} onClose={() => setWay(null)} onAttached={settle} />}
    </div>
  );
}

function useAdding() {
  const { room, t: { sources: { panel: t } } } = useRoom();
  const { connectionLost } = useDeskWords();
  const [address, setAddress] = useState("");
  const [said, setSaid] = useState<Said | null>(null);
  const running = useRef<Promise<void> | null>(null);
  /** @param given what the person called it; "" leaves it to what it is called now. @returns whether it is attached. */
  const settle = (answer: Attached, given: string, bare = "") => {
    if (!answer.ok) setSaid({ is: "error", words: answer.message || connectionLost, bare: unread.has(answer.code) ? bare : "" });
    else {
      const name = given || answer.value.name;
      setSaid({ is: "done", words: answer.value.changed ? t.changedSince : answer.value.again ? t.again(name) : t.added(name), bare: "" });
      keptSourcesOf(room).opened.set(answer.value.sourceId);
    }
    return answer.ok;
  };
  /** One after the other. */
  const inTurn = (words: string, work: () => Promise<void>) => {
    const mine = (running.current ?? Promise.resolve()).then(() => {
      setSaid({ is: "busy", words, bare: "" });
      return work();
    }).finally(() => {
      if (running.current === mine) running.current = null;
    });
    running.current = mine;
    return mine;
  };
  const addUrl = async (typed: string, anyway: boolean) => {
    const url = typed.trim();
    // A double Enter asks once; files that are chosen meanwhile wait their turn.
    if (url === "" || running.current) return;
    const host = URL.parse(url)?.host || url;
    await inTurn(t.fetching(host), async () => {
      if (settle(await attachBy(room, { way: "url", url, anyway }), host, url)) setAddress("");
    });
  };
  const addFiles = async (files: readonly File[]) => {
    const refused: string[] = [];
    for (const file of files) {
      await inTurn(t.reading(file.name), async () => {
        const answer: Attached = file.size > largestSourceFile ? { ok: false, code: "source.tooLarge", message: t.tooLarge(file.name) } : await attachFile(room, file);
        if (!settle(answer, file.name) && !answer.ok) refused.push(t.refused(file.name, answer.message || connectionLost));
      });
    }
    // What became of the last one must not hide what became of those before it.
    if (files.length > 1 && refused.length > 0) setSaid({ is: "error", words: refused.join(" "), bare: "" });
  };
  return { address, setAddress, said, addUrl, addFiles, settle, clear: () => setSaid(null) };
}
