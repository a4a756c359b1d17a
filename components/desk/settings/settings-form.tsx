"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { SelectField, TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useDeskWords } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import { SubmitButton } from "#components/ui/submit-button";
import { type Answer, useCommand } from "#components/ui/use-command";
import { languages } from "#lib/i18n/languages";
import type { SiteSettings } from "#lib/settings/types";
import { AboutAiFields } from "./about-ai.tsx";
import { LabelFields, readLabels } from "./label-fields.tsx";
import { MachineFields, readMachines } from "./machine-fields.tsx";
import { type ChosenPicture, PictureChoice } from "./picture-choice.tsx";
import { useSettingsWords } from "./words.tsx";

type Props = { settings: SiteSettings; version: string | null; logo: string | null; social: string | null; timeZones: string[]; /** Host of the site. */ address: string; save: (input: unknown) => Promise<Answer<{ version: string | null }>> };

/** Everything an admin says about the site, saved together over the version it was based on. */
export function SettingsForm({ settings, version: opened, logo: logoPath, social: socialPath, timeZones, address, save }: Props) {
  const t = useSettingsWords();
  const desk = useDeskWords();
  const router = useRouter();
  const notify = useNotify();
  const [version, setVersion] = useState(opened);
  const [logo, setLogo] = useState<ChosenPicture>(settings.logoMediaId === null ? null : { id: settings.logoMediaId, path: logoPath ?? "" });
  const [social, setSocial] = useState<ChosenPicture>(settings.socialMediaId === null ? null : { id: settings.socialMediaId, path: socialPath ?? "" });
  const { run, busy, failure } = useCommand(save, (saved) => {
    setVersion(saved.version);
    notify({ text: t.saved });
    router.refresh();
  });
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    await run({ settings: { ...read(form), ...readLabels(form), ...readMachines(form), logoMediaId: logo?.id ?? null, socialMediaId: social?.id ?? null }, basedOn: version });
  };
  return (
    <form onSubmit={submit} className="grid gap-8">
      <Group title={t.names}>
        <TextField label={t.nameZh} name="nameZh" required maxLength={40} defaultValue={settings.name["zh-CN"]} />
        <TextField label={t.nameEn} name="nameEn" required maxLength={40} defaultValue={settings.name.en} />
        <TextField label={t.lineZh} name="lineZh" maxLength={80} defaultValue={settings.line["zh-CN"]} />
        <TextField label={t.lineEn} name="lineEn" maxLength={80} defaultValue={settings.line.en} />
      </Group>
      <Group title={t.place}>
        <SelectField label={t.defaultLanguage} hint={t.defaultLanguageHint} name="defaultLanguage" defaultValue={settings.defaultLanguage}>
          {languages.map((each) => <option key={each} value={each}>{desk.languages[each]}</option>)}
        </SelectField>
        <SelectField label={t.timeZone} hint={t.timeZoneHint} name="timeZone" defaultValue={settings.timeZone}>
          {timeZones.map((zone) => <option key={zone} value={zone}>{zone.replaceAll("_", " ")}</option>)}
        </SelectField>
      </Group>
      <Group title={t.pictures}>
        <PictureChoice label={t.logo} hint={t.logoHint} chosen={logo} onChoose={setLogo} />
        <PictureChoice label={t.social} hint={t.socialHint} chosen={social} onChoose={setSocial} />
      </Group>
      <Group title={t.filing} lead={t.filingLead}>
        <TextField label={t.icp} hint={t.icpHint} name="icp" maxLength={60} defaultValue={settings.icp} />
        <TextField label={t.policeFiling} name="policeFiling" maxLength={60} defaultValue={settings.policeFiling} />
        <TextField label={t.licence} name="licence" maxLength={60} defaultValue={settings.licence} />
        <TextField label={t.complaints} name="complaints" maxLength={120} defaultValue={settings.complaints} />
      </Group>
      <AboutAiFields value={settings.aboutAi} />
      <LabelFields settings={settings} address={address} />
      <MachineFields settings={settings} />
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <SubmitButton tone="primary" busy={busy} className="justify-self-start">{busy ? desk.saving : desk.save}</SubmitButton>
    </form>
  );
}

function Group({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="border-t-2 border-ink pt-2 font-serif text-lg font-bold">{title}</h2>
      {lead && <p className="text-ink-2">{lead}</p>}
      <div className="grid gap-4 pt-3 sm:grid-cols-2">{children}</div>
    </section>
  );
}

function read(form: FormData) {
  const { nameZh, nameEn, lineZh, lineEn, aboutAiZh, aboutAiEn, ...rest } = Object.fromEntries(form);
  return { ...rest, aboutAi: { "zh-CN": aboutAiZh, en: aboutAiEn }, name: { "zh-CN": nameZh, en: nameEn }, line: { "zh-CN": lineZh, en: lineEn } };
}
