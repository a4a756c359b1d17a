import { Button } from "#components/ui/button";
import type { TaskName } from "#lib/ai/types";
import { countCharacters } from "#lib/content/text";
import { useAbilities, useRoom } from "../context.ts";
import { useDetails } from "../panel/use-details.ts";
import type { Workroom } from "../workroom.ts";
import type { Shown } from "./answers.ts";
import { CopyButton } from "./copy-button.tsx";
import { whole } from "./parts.ts";
import { assistOf } from "./state.ts";
import { take } from "./take.ts";
import { useTaken } from "./use-taken.ts";
import { withTag } from "./with-tag.ts";

/** Those that make sense as one piece as well. */
const together: ReadonlySet<TaskName> = new Set<TaskName>(["outline", "questions", "interview"]);

/** Proposals to choose from, one a line. */
export function LinesAnswer({ line, lines }: { line: Shown; lines: readonly string[] }) {
  return (
    <>
      <ol className="as-lines">
        {lines.map((text, part) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: that number is the name of the line, for the server too.
          <li key={part}>{line.task === "tags" ? <Tag text={text} /> : <Proposal line={line} part={part} text={text} />}</li>
        ))}
      </ol>
      {together.has(line.task) && <All line={line} lines={lines} />}
    </>
  );
}

function Proposal({ line, part, text }: { line: Shown; part: number; text: string }) {
  const place = useRoom();
  const { article, t: { assistant: t, footer } } = place;
  const { revise } = useAbilities();
  const { by, busy } = useTaken(line, part);
  const way = line.task === "headlines" ? "headline" : "below";
  return (
    <>
      <p className="as-line" lang={article.language}>{text} <span className="as-count">{(article.language === "en" ? footer.words : footer.characters)(countCharacters(text))}</span></p>
      <div className="as-deeds">
        {by !== null && <span className="as-taken">{t.takenBy(by)}</span>}
        {by === null && revise && <Button small busy={busy} aria-label={t.of(t.way[way], text)} onClick={() => void take(place, { line, part, text, way })}>{t.way[way]}</Button>}
        <CopyButton line={line} text={text} label={t.of(t.copy, text)} />
      </div>
    </>
  );
}

function All({ line, lines }: { line: Shown; lines: readonly string[] }) {
  const place = useRoom();
  const { t: { assistant: t } } = place;
  const { revise } = useAbilities();
  const { by, busy } = useTaken(line, whole);
  const text = lines.join("\n");
  return (
    <div className="as-deeds">
      {by !== null && <span className="as-taken">{t.takenBy(by)}</span>}
      {by === null && revise && <Button small busy={busy} onClick={() => void take(place, { line, part: whole, text, way: "below" })}>{t.insertAll}</Button>}
      {line.task === "outline" && revise && <Button small onClick={() => followOutline(place.room, text)}>{t.report.follow}</Button>}
      <CopyButton line={line} text={text} label={t.copyAll} />
    </div>
  );
}

/** A name is no text: nothing of it goes on record. */
function Tag({ text }: { text: string }) {
  const { article, t: { assistant: t } } = useRoom();
  const { revise } = useAbilities();
  const { details, change } = useDetails();
  const tags = withTag(details.tags, text);
  return (
    <div className="as-deeds">
      <span className="as-line" lang={article.language}>{text}</span>
      {tags === "there" && <span className="as-taken">{t.tagThere}</span>}
      {tags === "full" && <span className="as-taken">{t.tagsFull}</span>}
      {typeof tags !== "string" && revise && <Button small aria-label={t.of(t.addTag, text)} onClick={() => change({ tags })}>{t.addTag}</Button>}
    </div>
  );
}

/** It is edited before anything is written by it. */
function followOutline(room: Workroom, text: string): void {
  assistOf(room).outline.set(text);
  document.querySelector<HTMLElement>("#as-outline textarea")?.focus();
}
