import { printedMoment } from "#lib/i18n/dates";
import type { ReviewState } from "#lib/workflow/types";
import { Button } from "#components/ui/button";
import { useRoom } from "../context.ts";
import { carryOut, reviewOf } from "./reviewing.ts";
import { useValue } from "../observable.ts";
import { nameOf } from "./dialogs.tsx";
import { openReturning, openSigning, openingOf } from "./opening.ts";

/** Who signed, what does not hold and why, whose turn it is, and what can be done about it. */
export function ReviewPart() {
  const place = useRoom();
  const { t, language, timeZone, article } = place;
  const review = useValue(reviewOf(place));
  const moment = (at: string) => printedMoment(new Date(at), language, timeZone);
  return (
    <section className="ed-part ed-review" aria-labelledby="panel-review">
      <h2 id="panel-review" tabIndex={-1}>{t.reviews.panel.title} <a className="link" href={`/desk/articles/${article.id}/sheet`}>{t.reviews.panel.sheet}</a></h2>
      <p role="status">{wordsOf(review, t)}</p>
      {review.returned && <p className="ed-review-returned"><b>{t.reviews.panel.returned(review.returned.by, moment(review.returned.at))}</b><br />{review.returned.text}</p>}
      {review.reviewBy && <p className="ed-review-returned">{t.reviews.panel.urgent(moment(review.reviewBy))}</p>}
      {review.steps.length > 0 && <Steps review={review} moment={moment} />}
      {review.voided.length > 0 && <Voided review={review} moment={moment} />}
      {review.at !== "draft" && review.assignee && <p className="ed-hint">{t.reviews.panel.holder(review.assignee.name)}</p>}
      {review.at !== "draft" && review.dueAt && <p className="ed-hint">{t.reviews.panel.due(moment(review.dueAt))}</p>}
      <Deeds review={review} />
    </section>
  );
}

type Shown = { review: ReviewState; moment: (at: string) => string };

function wordsOf(review: ReviewState, t: ReturnType<typeof useRoom>["t"]): string {
  const { panel, and } = t.reviews;
  if (review.steps.length === 0) return panel.simple;
  if (review.unsigned === 0) return panel.allSigned;
  if (review.at === "draft" || review.at === "pitch") return panel.notSubmitted;
  return panel.turn(review.steps.filter(({ open }) => open).map(({ step }) => nameOf(step, t)).join(and));
}

function Steps({ review, moment }: Shown) {
  const { t } = useRoom();
  const { panel, barrier: barriers, people, role } = t.reviews;
  const under = review.at !== "draft" && review.at !== "pitch";
  return (
    <ol className="ed-review-steps">
      {review.steps.map(({ step, signed, missing, open, barrier }) => (
        <li key={step.key} data-open={(under && open) || undefined} data-signed={missing === 0 || undefined}>
          <b>{nameOf(step, t)}</b>
          {signed.map((signature) => <span key={signature.id}>{panel.signedBy(signature.personName, moment(signature.at))}</span>)}
          {missing > 0 && <span>{under && open ? panel.waiting : panel.later}{step.people > 1 && ` · ${people(missing)}`}</span>}
          {under && open && missing > 0 && barrier && barrier !== "notOpen" && <span className="ed-hint">{barrier === "role" ? barriers.role(role[step.role]) : barriers[barrier]}</span>}
        </li>
      ))}
    </ol>
  );
}

function Voided({ review, moment }: Shown) {
  const { t } = useRoom();
  const { panel, why, sheet } = t.reviews;
  const nameAt = (key: string) => review.steps.find(({ step }) => step.key === key)?.step;
  return (
    <details className="ed-review-void" open={review.voided.length <= 6}>
      <summary>{panel.voided(review.voided.length)}</summary>
      <ul>
        {review.voided.map((signature) => {
          const step = nameAt(signature.step);
          return <li key={signature.id}><s>{step ? nameOf(step, t) : sheet.removedStep} {panel.signedBy(signature.personName, moment(signature.at))}</s> {why[signature.why]}</li>;
        })}
      </ul>
    </details>
  );
}

function Deeds({ review: { may, steps } }: { review: ReviewState }) {
  const place = useRoom();
  const { room, t: words, actions, article: { id: articleId } } = place;
  const { panel, told } = words.reviews;
  const opening = openingOf(room);
  const plainly = async (act: Parameters<typeof carryOut>[1], done: string) => {
    const failed = await carryOut(place, act, done);
    if (failed !== null) room.told.set({ tone: "error", words: failed });
  };
  const next = steps.find(({ open, barrier }) => open && barrier === null)?.step;
  return (
    <div className="flex flex-wrap gap-2">
      {may.submit && <Button small tone="ink" onClick={() => opening.set({ deed: "submit" })}>{panel.submit}</Button>}
      {may.sign && next && <Button small tone="ink" onClick={() => void openSigning(place)}>{panel.sign(nameOf(next, words))}</Button>}
      {may.return && <Button small onClick={() => openReturning(place)}>{panel.return}</Button>}
      {may.withdraw && <Button small onClick={() => void plainly(() => actions.withdraw({ articleId }), told.withdrawn)}>{panel.withdraw}</Button>}
      {may.takeOver && <Button small onClick={() => void plainly(() => actions.takeOver({ articleId }), told.taken)}>{panel.takeOver}</Button>}
      {may.assign && <Button small onClick={() => opening.set({ deed: "assign" })}>{panel.assign}</Button>}
      {may.setDue && <Button small onClick={() => opening.set({ deed: "setDue" })}>{panel.setDue}</Button>}
      {may.publishUrgent && <Button small tone="danger" onClick={() => opening.set({ deed: "publishUrgent" })}>{panel.publishUrgent}</Button>}
    </div>
  );
}
