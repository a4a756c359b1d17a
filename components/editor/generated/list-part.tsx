import { Button } from "#components/ui/button";
import { declaredFields, type GenerationLine } from "#lib/labels/types";
import { useAbilities, useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { placeOf } from "./places.ts";
import { generatedOf, loadGenerations } from "./state.ts";
import { originOf, whenOf } from "./words.ts";

/** What a machine made in this article: how much is left of it, and every record. */
export function GeneratedPart() {
  const place = useRoom();
  const { room, t: { generated: t } } = place;
  const { revise } = useAbilities();
  const { list, failed, share, declaring } = generatedOf(room);
  const lines = (useValue(list) ?? []).filter(({ field }) => field === null);
  const { share: much, marked, characters } = useValue(share);
  return (
    <section className="ed-part" aria-labelledby="panel-generated">
      <h2 id="panel-generated" tabIndex={-1}>{t.title}{much > 0 && <span className="ed-generated-share">{t.share(much)}</span>}</h2>
      {useValue(failed) && <p className="ed-hint">{t.failed} <button type="button" className="link" onClick={() => void loadGenerations(place)}>{t.again}</button></p>}
      {lines.length === 0 && much === 0 ? <p className="ed-hint">{t.none}</p> : <p className="ed-hint">{t.summary(marked, characters)}{t.rule}</p>}
      {lines.length > 0 && <ul className="ed-generations">{lines.map((line) => <Line key={line.mark} line={line} />)}</ul>}
      {revise && (
        <div className="flex flex-wrap gap-2">
          <Button small onClick={() => declaring.set("selected")}>{t.declareSelected}</Button>
          <Button small onClick={() => declaring.set("all")}>{t.declareAll}</Button>
        </div>
      )}
    </section>
  );
}

function Line({ line }: { line: GenerationLine }) {
  const { room, t: { generated: t }, language, timeZone, article } = useRoom();
  const { revise } = useAbilities();
  const { list, withdrawing } = generatedOf(room);
  const all = useValue(list) ?? [];
  const fields = declaredFields.flatMap((field) => (all.some(({ mark }) => mark === `${line.mark}.${field}`) ? [t.line.field[field]] : []));
  const { withdrawn } = line;
  return (
    <li data-withdrawn={withdrawn !== null || undefined}>
      <p className="ed-generation-words" lang={article.language}>{line.text}</p>
      <p className="ed-hint">{[line.model ? t.card.model(line.model) : t.card.noModel, ...fields, originOf(line, t.card), whenOf(line.at, language, timeZone)].join(" · ")}</p>
      {withdrawn && <p className="ed-hint">{t.line.withdrawn(withdrawn.name, whenOf(withdrawn.at, language, timeZone), withdrawn.reason)}</p>}
      {!withdrawn && (
        <div className="flex flex-wrap gap-2">
          <Button small tone="quiet" onClick={() => find(line.mark)}>{t.line.find}</Button>
          {line.mayWithdraw && revise && <Button small tone="quiet" onClick={() => withdrawing.set(line.mark)}>{t.card.withdraw}</Button>}
        </div>
      )}
    </li>
  );

  function find(mark: string): void {
    const editor = room.body.get();
    const found = editor && placeOf(editor.state.doc, mark);
    if (!found) return room.remark.set({ words: t.line.lost });
    if (matchMedia("(max-width: 60rem)").matches) room.panel.change({ open: false });
    editor.chain().focus().setTextSelection(found).scrollIntoView().run();
  }
}
