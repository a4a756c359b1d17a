import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import type { Assistance } from "#lib/ai/types";
import { useAbilities, useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { AnswerCard } from "./answer-card.tsx";
import { assistOf, loadAssistance } from "./state.ts";
import { TaskButtons } from "./task-buttons.tsx";

/** What a model can be asked for, and what it has answered. Nothing of it stands in the article until a person takes it. */
export function AssistPanel() {
  const place = useRoom();
  const { room, t: { assistant: t } } = place;
  const state = assistOf(room);
  const models = useValue(state.models);
  const failed = useValue(state.failed);
  if (models === null) return <section className="ed-part">{failed ? <Failed /> : <p id="panel-assist" tabIndex={-1} className="ed-hint">{t.loading}</p>}</section>;
  const [first] = models;
  return first ? <Ready first={first} more={models.length - 1} /> : <section className="ed-part"><NoModel /></section>;
}

function Failed() {
  const place = useRoom();
  const { assistant: t } = place.t;
  return <p id="panel-assist" tabIndex={-1} className="ed-hint">{t.failed} <button type="button" className="link" onClick={() => void loadAssistance(place)}>{t.tryAgain}</button></p>;
}

function NoModel() {
  const { mayManageModels, t: { assistant: { none: t } } } = useRoom();
  return <p id="panel-assist" tabIndex={-1} className="ed-hint">{t.words} {mayManageModels ? <a className="link" href="/desk/models">{t.connect}</a> : t.askChief}</p>;
}

function Ready({ first, more }: { first: Assistance["models"][number]; more: number }) {
  const { room, t: { assistant: t } } = useRoom();
  const { revise } = useAbilities();
  const state = assistOf(room);
  const answers = useValue(state.answers);
  const trouble = useValue(state.trouble);
  return (
    <section className="ed-part as-part" aria-labelledby="panel-assist">
      <h2 id="panel-assist" tabIndex={-1} className="sr-only">{t.tab}</h2>
      <p className="ed-hint">{t.lead(first.name, first.filing, more)}</p>
      {revise ? <TaskButtons /> : <p className="ed-hint">{t.readOnly}</p>}
      {trouble !== "" && <div className="as-trouble"><FormMessage>{trouble}</FormMessage><Button small tone="quiet" onClick={() => state.trouble.set("")}>{t.dismiss}</Button></div>}
      {answers.length > 0 && <ol className="as-answers" aria-label={t.answers}>{answers.map((line) => <AnswerCard key={line.id} line={line} />)}</ol>}
    </section>
  );
}
