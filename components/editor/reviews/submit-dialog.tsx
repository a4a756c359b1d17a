import { useState } from "react";
import { ConfirmForm, textOf } from "#components/ui/dialog-form";
import { SelectField, TextArea, TextField } from "#components/ui/field";
import type { ReviewState } from "#lib/workflow/types";
import { useRoom } from "../context.ts";
import { momentOf } from "../zone-time.ts";
import { carryOut } from "./reviewing.ts";

/** Hands the article in, to somebody if one likes, until a time if one likes. */
export function SubmitDialog({ review, onClose }: { review: ReviewState; onClose: () => void }) {
  const place = useRoom();
  const { actions, t: { reviews: { dialog: t, panel, told } }, article: { id: articleId, options }, timeZone } = place;
  // As they were when it was opened: who is chosen does not vanish, and the server says why not.
  const [signers] = useState(() => options.people.filter(({ id }) => review.signers.includes(id)));
  const submit = async (form: FormData) => {
    const said = (name: string) => textOf(form, name);
    const to = signers.find(({ id }) => id === Number(said("person")));
    const due = said("due") === "" ? null : momentOf(said("due"), timeZone);
    if (said("due") !== "" && due === null) return told.noTime;
    const given = { articleId, remark: said("remark"), assigneeId: to?.id ?? null, dueAt: due?.toISOString() ?? null };
    return carryOut(place, () => actions.submit(given), to ? told.submittedTo(to.name) : told.submitted);
  };
  return (
    <ConfirmForm title={t.submitTitle} confirm={panel.submit} onClose={onClose} onConfirm={submit}>
      <p className="text-sm text-ink-2">{t.submitText}</p>
      <SelectField label={t.submitTo} hint={signers.length > 0 ? t.submitToHint : t.submitToNobody} name="person" defaultValue="">
        <option value="">{t.anybody}</option>
        {signers.map((person) => <option key={person.id} value={person.id}>{person.name}</option>)}
      </SelectField>
      <TextField label={t.submitDue} hint={t.submitDueHint(timeZone)} name="due" type="datetime-local" />
      <TextArea label={t.remark} hint={t.remarkHint} name="remark" maxLength={1_000} />
    </ConfirmForm>
  );
}
