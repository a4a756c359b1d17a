"use client";
import { deskWords } from "#components/desk/words";
import { ConfirmForm, textOf } from "#components/ui/dialog-form";
import { SelectField, TextArea, TextField } from "#components/ui/field";
import { useDeskWords, useLanguage } from "#components/ui/language";
import type { Answer } from "#components/ui/use-command";
import type { SectionOption } from "#lib/articles/types";
import type { PitchLine } from "#lib/pitches/types";
import { useDeed } from "./use-deed.ts";

type Props = { pitch?: PitchLine; sections: SectionOption[]; act: (input: unknown) => Promise<Answer<unknown>>; onClose: () => void };

/** Writes an idea down, or puts the given one otherwise. */
export function IdeaDialog({ pitch, sections, act, onClose }: Props) {
  const language = useLanguage();
  const { pitches: t } = deskWords(language);
  const desk = useDeskWords();
  const { carryOut, close } = useDeed({ act, told: () => (pitch ? t.told.edited : t.told.proposed), onClose });
  const write = (form: FormData) => {
    const idea = { headline: textOf(form, "headline"), text: textOf(form, "text"), sectionId: Number(form.get("section")) || null };
    return carryOut(pitch ? { ...idea, articleId: pitch.id, basedOn: pitch.version } : { ...idea, language: textOf(form, "language") });
  };
  return (
    <ConfirmForm title={pitch ? t.editOf(pitch.headline) : t.propose} confirm={pitch ? desk.save : t.send} onClose={close} onConfirm={write}>
      <p className="text-sm text-ink-2">{t.proposeText}</p>
      <TextField label={t.headline} name="headline" required maxLength={200} defaultValue={pitch?.headline} lang={pitch?.language} />
      <TextArea label={t.text} hint={t.textHint} name="text" rows={6} maxLength={2_000} defaultValue={pitch?.text} lang={pitch?.language} />
      <SelectField label={t.section} name="section" defaultValue={pitch?.section?.id ?? ""}>
        <option value="">{t.noSection}</option>
        {sections.map(({ id, name, nameEn }) => <option key={id} value={id}>{(language === "en" && nameEn) || name}</option>)}
      </SelectField>
      {!pitch && (
        <SelectField label={t.languageLabel} name="language" defaultValue={language}>
          <option value="zh-CN">{t.languages["zh-CN"]}</option>
          <option value="en">{t.languages.en}</option>
        </SelectField>
      )}
    </ConfirmForm>
  );
}
