import { useMemo, useState } from "react";
import { Button } from "#components/ui/button";
import { useAbilities, useRoom } from "../context.ts";
import { Runs } from "../history/runs.tsx";
import { useValue } from "../observable.ts";
import type { Shown } from "./answers.ts";
import { CopyButton } from "./copy-button.tsx";
import { asLines, whole } from "./parts.ts";
import { reworks } from "./reworks.ts";
import { assistOf } from "./state.ts";
import { take, type Way } from "./take.ts";
import { useTaken } from "./use-taken.ts";
import { changesOf } from "./words-diff.ts";

type Props = { line: Shown; text: string };

/** Words that stand for selected ones, or go on from there. */
export function TextAnswer({ line, text }: Props) {
  const { article, t: { assistant: t } } = useRoom();
  const [plain, setPlain] = useState(false);
  const compares = reworks(line.task) && line.selection !== "";
  return (
    <>
      {compares && !plain ? <Changes line={line} text={text} /> : <p className="as-text" lang={article.language}>{asLines(text)}</p>}
      {compares && <div className="as-deeds"><Button small tone="quiet" aria-pressed={!plain} onClick={() => setPlain(!plain)}>{t.showChanges}</Button></div>}
      <Deeds line={line} text={text} />
    </>
  );
}

function Changes({ line: { selection }, text }: Props) {
  const { article, t: { assistant: t } } = useRoom();
  const runs = useMemo(() => changesOf(selection, text, article.language), [selection, text, article.language]);
  return (
    <figure className="as-changes">
      <figcaption className="sr-only">{t.changes}</figcaption>
      <p className="as-text hi-diff" lang={article.language}><Runs runs={runs} show="both" /></p>
    </figure>
  );
}

/** The one thing that each answer is for. */
function wayOf({ task }: Shown): Way {
  if (reworks(task)) return "replace";
  return task === "continue" ? "goOn" : task === "standfirst" ? "standfirst" : "below";
}

function Deeds({ line, text }: Props) {
  const place = useRoom();
  const { room, t: { assistant: t } } = place;
  const { revise } = useAbilities();
  const { by, busy } = useTaken(line, whole);
  const elsewhere = useValue(assistOf(room).said).get(line.id)?.elsewhere ?? false;
  const way = wayOf(line);
  const act = (chosen: Way) => () => void take(place, { line, part: whole, text, way: chosen });
  return (
    <div className="as-deeds">
      {by !== null && <span className="as-taken">{t.takenBy(by)}</span>}
      {by === null && revise && <Button small tone="ink" busy={busy} onClick={act(way)}>{t.way[way]}</Button>}
      {by === null && revise && elsewhere && <Button small busy={busy} onClick={act("behind")}>{t.way.behind}</Button>}
      <CopyButton line={line} text={text} />
    </div>
  );
}
