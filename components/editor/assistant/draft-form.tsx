import { Button } from "#components/ui/button";
import { TextArea } from "#components/ui/field";
import { useRoom } from "../context.ts";
import { factsOf } from "../facts/facts.ts";
import { useValue } from "../observable.ts";
import { ask } from "./ask.ts";
import { assistOf } from "./state.ts";

/** UTF-16 units, as the server takes them. */
const longestOutline = 20_000;

/** A report from what is attached: outline first, edited as one likes, then the whole. */
export function DraftForm() {
  const place = useRoom();
  const { room, t: { assistant: t } } = place;
  const { outline, asking } = assistOf(room);
  const sources = useValue(factsOf(room).loaded).sources.filter(({ passages }) => passages.length > 0);
  const busy = useValue(asking);
  const text = useValue(outline);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset inside of the panel's own would be one frame too many.
    <div role="group" className="as-group" aria-labelledby="as-draft-name">
      <p id="as-draft-name" className="as-group-name">{t.group.report}</p>
      <p className="ed-hint">{sources.length === 0 ? t.report.noSources : t.report.sources(sources.length)}</p>
      {sources.length > 0 && <div id="as-outline"><TextArea label={t.report.outline} hint={t.report.outlineHint} rows={Math.min(8, Math.max(2, text.split("\n").length))} maxLength={longestOutline} value={text} onChange={(event) => outline.set(event.target.value)} /></div>}
      <div className="as-buttons">
        <Button id="panel-assist-outline" small busy={busy.has("outline")} onClick={() => void ask(place, "outline")}>{t.task.outline}</Button>
        <Button id="panel-assist-draft" small busy={busy.has("draft")} disabled={sources.length === 0} onClick={() => void ask(place, "draft")}>{t.task.draft}</Button>
      </div>
    </div>
  );
}
