import { memo } from "react";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import { citedSentences } from "#lib/ai/tasks/citations";
import { printedRecent } from "#lib/i18n/dates";
import { useAbilities, useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { isOpen, type Shown } from "./answers.ts";
import { ask, stop } from "./ask.ts";
import { CopyButton } from "./copy-button.tsx";
import { FailureWords } from "./failure-words.tsx";
import { resume } from "./follow.ts";
import { LinesAnswer } from "./lines-answer.tsx";
import { partsOf } from "./parts.ts";
import { ReportAnswer } from "./report-answer.tsx";
import { assistOf } from "./state.ts";
import { TextAnswer } from "./text-answer.tsx";

type One = { line: Shown };

/** One question, and what came of it. Only the one that is being written is drawn anew. */
export const AnswerCard = memo(function AnswerCard({ line }: One) {
  const { t: { assistant: t } } = useRoom();
  const { id, task, state, wish, changed, model } = line;
  return (
    <li id={`panel-answer-${id}`} className="as-card" data-state={state} aria-labelledby={`as-${id}`}>
      <p className="as-head"><b id={`as-${id}`}>{t.task[task]}</b><span>{t.state[state]}</span></p>
      <Origin line={line} />
      {wish !== "" && <p className="ed-hint as-wish">{t.wished(wish)}</p>}
      {changed && <p className="ed-hint">{t.anotherModel(model)}</p>}
      {isOpen(line) ? <Writing line={line} /> : <Ended line={line} />}
      <SaidOf id={id} />
    </li>
  );
});

function Origin({ line: { model, name, at } }: One) {
  const { language, timeZone, t: { assistant: t } } = useRoom();
  const date = new Date(at);
  const when = Number.isNaN(date.getTime()) ? "" : printedRecent(date, new Date(), language, timeZone);
  return <p className="ed-hint"><span className="as-model">{model}</span>{model !== "" && " · "}{[t.askedBy(name), when].filter((part) => part !== "").join(" · ")}</p>;
}

function Writing({ line }: One) {
  const place = useRoom();
  const { article, t: { assistant: t } } = place;
  const { revise } = useAbilities();
  return (
    <>
      {line.text !== "" && (line.shape === "report" ? <ReportAnswer line={line} paragraphs={citedSentences(line.text)} writing /> : <p className="as-text" lang={article.language} aria-busy>{line.text}</p>)}
      {line.lost && <p className="ed-hint">{t.lost} <button type="button" className="link" onClick={() => resume(place, line)}>{t.lookAgain}</button></p>}
      {revise && <div className="as-deeds"><Button small onClick={() => void stop(place, line)}>{t.stop}</Button></div>}
    </>
  );
}

function Ended({ line }: One) {
  const place = useRoom();
  const { article, tagNames, t: { assistant: t } } = place;
  const { revise } = useAbilities();
  const asking = useValue(assistOf(place.room).asking);
  const parts = line.text === "" ? null : partsOf(line, tagNames);
  return (
    <>
      {line.failure !== "" && <FailureWords code={line.failure} />}
      {line.text === "" && line.state !== "failed" && <p className="ed-hint">{t.nothingCame}</p>}
      {line.text !== "" && !parts && <><p className="as-text" lang={article.language}>{line.text}</p><CopyButton line={line} text={line.text} /></>}
      {parts?.shape === "text" && <TextAnswer line={line} text={parts.text} />}
      {parts?.shape === "report" && <ReportAnswer line={line} paragraphs={parts.paragraphs} />}
      {parts?.shape === "lines" && <LinesAnswer line={line} lines={parts.lines} />}
      {revise && <div className="as-deeds"><Button small tone="quiet" busy={asking.has(line.task)} onClick={() => void ask(place, line.task, line)}>{t.again}</Button></div>}
    </>
  );
}

/** What became of the last thing that was done with it. */
function SaidOf({ id }: { id: number }) {
  const { room, t: { assistant: t } } = useRoom();
  const state = assistOf(room);
  const said = useValue(state.said).get(id);
  if (!said) return null;
  const { undo } = said;
  return (
    <div className="as-said">
      <FormMessage tone={said.tone}>{said.words}</FormMessage>
      {undo && <Button small onClick={() => state.say(id, undo() ? null : { tone: "error", words: t.notUndone })}>{t.undo}</Button>}
    </div>
  );
}
