import { useState } from "react";
import { ConfirmForm, textOf } from "#components/ui/dialog-form";
import { CheckField, SelectField, TextArea, TextField } from "#components/ui/field";
import type { ReviewState } from "#lib/workflow/types";
import { useRoom, type Words } from "../context.ts";
import type { Begun } from "../comments/talk.ts";
import { publishUrgently } from "../deeds.ts";
import { momentOf, wallTime } from "../zone-time.ts";
import { SubmitDialog } from "./submit-dialog.tsx";
import { carryOut } from "./reviewing.ts";

/** What a window is opened with: how things stood then. A signature is for exactly that text. */
export type Opened = { deed: "submit" | "assign" | "setDue" | "publishUrgent" } | { deed: "sign"; step: string } | { deed: "return"; passage: Begun | null };
type Props = { review: ReviewState; onClose: () => void };

export const nameOf = ({ kind, stage }: ReviewState["steps"][number]["step"], t: Words) => t.reviews.step[kind][stage];

export function ReviewDialog({ opened, ...rest }: Props & { opened: Opened }) {
  if (opened.deed === "submit") return <SubmitDialog {...rest} />;
  if (opened.deed === "sign") return <Sign {...rest} step={opened.step} />;
  if (opened.deed === "return") return <Return {...rest} passage={opened.passage} />;
  if (opened.deed === "assign") return <Assign {...rest} />;
  return opened.deed === "setDue" ? <Due {...rest} /> : <Urgent {...rest} />;
}

function Sign({ review, step: first, onClose }: Props & { step: string }) {
  const place = useRoom();
  const { actions, t: words, article: { id: articleId } } = place;
  const t = words.reviews;
  // As it was when the window was opened: what is signed is what was seen.
  const [{ version, hash, steps }] = useState(review);
  const [key, setKey] = useState(first);
  const own = steps.filter((line) => line.barrier === null);
  const chosen = own.find(({ step }) => step.key === key)?.step;
  const title = t.dialog.signTitle(chosen ? nameOf(chosen, words) : "");
  return (
    <ConfirmForm title={title} confirm={t.dialog.confirm} onClose={onClose} onConfirm={(form) => carryOut(place, () => actions.sign({ articleId, basedOn: version, hash, step: key, remark: textOf(form, "remark") }), t.told.signed)}>
      <p className="text-sm break-words text-ink-2">{t.dialog.signText(version, hash.slice(0, 12))}</p>
      {own.length > 1 && <SelectField label={t.dialog.whichStep} value={key} onChange={(event) => setKey(event.target.value)}>{own.map(({ step }) => <option key={step.key} value={step.key}>{nameOf(step, words)}</option>)}</SelectField>}
      <TextArea label={t.sheet.remark} hint={t.dialog.remarkHint} name="remark" maxLength={1_000} />
    </ConfirmForm>
  );
}

function Return({ passage, onClose }: Props & { passage: Begun | null }) {
  const place = useRoom();
  const { actions, t: { reviews: t }, article: { id: articleId } } = place;
  return (
    <ConfirmForm title={t.dialog.returnTitle} confirm={t.panel.return} onClose={onClose} onConfirm={(form) => carryOut(place, () => actions.returnArticle({ articleId, reason: textOf(form, "reason"), passage: form.has("passage") ? passage : null }), t.told.returned)}>
      <p className="text-sm text-ink-2">{t.dialog.returnText}</p>
      <TextArea label={t.dialog.reason} name="reason" required maxLength={1_000} />
      {passage ? <><p className="line-clamp-3 text-sm">{t.dialog.passage(passage.quote)}</p><CheckField label={t.dialog.passageKeep} name="passage" defaultChecked /></> : <p className="text-sm text-ink-3">{t.dialog.passageHint}</p>}
    </ConfirmForm>
  );
}

function Assign({ onClose }: Props) {
  const place = useRoom();
  const { actions, t: { reviews: t }, article: { id: articleId, options } } = place;
  const name = (id: number) => options.people.find((person) => person.id === id)?.name ?? "";
  const assign = (form: FormData) => {
    const personId = Number(form.get("person"));
    return carryOut(place, () => actions.assign({ articleId, personId, remark: textOf(form, "remark") }), t.told.assigned(name(personId)));
  };
  return (
    <ConfirmForm title={t.dialog.assignTitle} confirm={t.dialog.confirm} onClose={onClose} onConfirm={assign}>
      <SelectField label={t.dialog.person} name="person" required defaultValue="">
        <option value="" disabled>{t.dialog.choose}</option>
        {options.people.map((person) => <option key={person.id} value={person.id}>{person.name}</option>)}
      </SelectField>
      <TextArea label={t.dialog.remark} hint={t.dialog.remarkHint} name="remark" maxLength={1_000} />
    </ConfirmForm>
  );
}

function Due({ review, onClose }: Props) {
  const place = useRoom();
  const { actions, t: { reviews: t }, article: { id: articleId }, timeZone } = place;
  const set = async (form: FormData) => {
    const at = momentOf(textOf(form, "due"), timeZone);
    return at === null ? t.told.noTime : carryOut(place, () => actions.setDue({ articleId, dueAt: at.toISOString() }), t.told.due);
  };
  return (
    <ConfirmForm title={t.dialog.dueTitle} confirm={t.dialog.confirm} onClose={onClose} onConfirm={set}>
      <TextField label={t.dialog.due} hint={timeZone} name="due" type="datetime-local" defaultValue={review.dueAt ? wallTime(new Date(review.dueAt), timeZone) : ""} />
    </ConfirmForm>
  );
}

function Urgent({ review, onClose }: Props) {
  const place = useRoom();
  const { t: { reviews: t } } = place;
  return (
    <ConfirmForm title={t.dialog.urgentTitle} confirm={t.panel.publishUrgent} onClose={onClose} onConfirm={(form) => publishUrgently(place, textOf(form, "reason"))}>
      <p className="text-sm text-ink-2">{t.dialog.urgentText(review.urgentHours)}</p>
      <TextArea label={t.dialog.urgentReason} name="reason" required maxLength={1_000} />
    </ConfirmForm>
  );
}
