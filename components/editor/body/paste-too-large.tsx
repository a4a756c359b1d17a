import type { Editor } from "@tiptap/core";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { useRoom } from "../context.ts";
import { type Observable, useValue } from "../observable.ts";
import { saveFile } from "../save-file.ts";
import type { Pasted } from "./paste-insert.ts";

/** `paste` puts it into the text after all. */
export type HeldPaste = Pasted & { megabytes: number; most: number; paste: (pasted: Pasted) => void };

/** A clipboard that would hold up the page: refused in words, offered as a file, so that nobody copies in vain. */
export function PasteTooLarge({ editor, held }: { editor: Editor; held: Observable<HeldPaste | null> }) {
  const { t } = useRoom();
  const pasted = useValue(held);
  const close = () => {
    held.set(null);
    editor.commands.focus();
  };
  const wordsOnly = () => {
    close();
    if (pasted) pasted.paste({ html: "", text: pasted.text, files: 0 });
  };
  const words = t.paste.tooLarge;
  return (
    <Dialog open={pasted !== null} onClose={close} title={words.title}>
      {pasted && (
        <div className="grid gap-4">
          <p role="alert">{words.lead(pasted.megabytes.toFixed(1), pasted.most)}</p>
          <p className="text-ink-2">{words.what}</p>
          <div className="flex flex-wrap gap-2">
            <Button tone="ink" onClick={() => saveFile(fileOf(pasted), `${words.fileName}.${pasted.html === "" ? "txt" : "html"}`)}>{words.save}</Button>
            {pasted.text.length > 0 && new Blob([pasted.text]).size <= pasted.most * 1024 * 1024 && <Button onClick={wordsOnly}>{words.wordsOnly}</Button>}
            <Button tone="quiet" className="ml-auto" onClick={close}>{words.close}</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function fileOf({ html, text }: Pasted): Blob {
  return html === "" ? new Blob([text], { type: "text/plain" }) : new Blob([html], { type: "text/html" });
}
