"use client";
import { deskWords } from "#components/desk/words";
import { ConfirmForm, textOf } from "#components/ui/dialog-form";
import { SelectField, TextArea, TextField } from "#components/ui/field";
import { useLanguage } from "#components/ui/language";
import type { Answer } from "#components/ui/use-command";
import { momentOf } from "#lib/i18n/zone-time";
import type { PitchLine, Writer } from "#lib/pitches/types";
import { useDeed } from "./use-deed.ts";

type Around<T> = { pitch: PitchLine; act: (input: unknown) => Promise<Answer<T>>; onClose: () => void };

/** Who writes it: whoever proposed it, unless somebody else is chosen. */
export function AcceptDialog({ pitch, writers, timeZone, act, onClose }: Around<{ writer: string }> & { writers: Writer[]; timeZone: string }) {
  const { pitches: t } = deskWords(useLanguage());
  const { id: articleId, version: basedOn, headline, proposedBy } = pitch;
  const { carryOut, close } = useDeed({ act, told: ({ writer }) => t.told.accepted(writer), onClose });
  const accept = async (form: FormData) => {
    const wall = textOf(form, "due");
    const at = wall === "" ? null : momentOf(wall, timeZone);
    return wall !== "" && at === null ? t.noTime : carryOut({ articleId, basedOn, personId: Number(form.get("person")), dueAt: at?.toISOString() ?? null, remark: textOf(form, "remark") });
  };
  return (
    <ConfirmForm title={t.acceptOf(headline)} confirm={t.accept} onClose={close} onConfirm={accept}>
      <p className="text-sm text-ink-2">{t.acceptText}</p>
      <SelectField label={t.writer} name="person" required defaultValue={writers.some(({ id }) => id === proposedBy?.id) ? proposedBy?.id : ""}>
        <option value="" disabled>{t.choose}</option>
        {writers.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </SelectField>
      <TextField type="datetime-local" label={t.dueAt} hint={t.dueHint(timeZone)} name="due" />
      <TextArea label={t.remark} hint={t.remarkHint} name="remark" maxLength={1_000} />
    </ConfirmForm>
  );
}

export function DeclineDialog({ pitch: { id: articleId, version: basedOn, headline }, act, onClose }: Around<unknown>) {
  const { pitches: t } = deskWords(useLanguage());
  const { carryOut, close } = useDeed({ act, told: () => t.told.declined, onClose });
  return (
    <ConfirmForm title={t.declineOf(headline)} confirm={t.decline} onClose={close} onConfirm={(form) => carryOut({ articleId, basedOn, reason: textOf(form, "reason") })}>
      <p className="text-sm text-ink-2">{t.declineText}</p>
      <TextArea label={t.reason} name="reason" required maxLength={1_000} />
    </ConfirmForm>
  );
}
