import { cache } from "react";
import { notFound } from "next/navigation";
import { ReadHere } from "#components/desk/notices/read-here";
import { Pitch } from "#components/desk/pitches/pitch-list";
import { deskWords } from "#components/desk/words";
import { Chip } from "#components/ui/chip";
import { ButtonLink } from "#components/ui/button";
import { openPitch } from "#lib/pitches/board";
import { siteSettings } from "#lib/settings/read";
import { findSections } from "#lib/taxonomy/section-options";
import { shown } from "#lib/web/shown";
import { deskActor } from "../../actor.ts";
import { readNoticesAction } from "../../notices/actions.ts";
import { acceptPitchAction, bringBackPitchAction, declinePitchAction, editPitchAction, withdrawPitchAction } from "../actions.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ pitch: string }> };

const actions = { accept: acceptPitchAction, bringBack: bringBackPitchAction, decline: declinePitchAction, edit: editPitchAction, withdraw: withdrawPitchAction };
const tones = { open: "amber", accepted: "celadon", declined: "neutral" } as const;

const opened = cache(async (id: string) => {
  const actor = await deskActor();
  if (!/^[1-9]\d{0,8}$/.test(id)) notFound();
  return { actor, ...(await shown(openPitch(actor, Number(id)))) };
});

export async function generateMetadata({ params }: Params) {
  const { actor, pitch } = await opened((await params).pitch);
  return { title: pitch.headline || deskWords(actor.language).pitches.title };
}

export default async function PitchPage({ params }: Params) {
  const { actor: { language }, pitch, writers, unread } = await opened((await params).pitch);
  const { pitches: t } = deskWords(language);
  const { timeZone } = await siteSettings();
  return (
    <div className="max-w-3xl">
      {unread > 0 && <ReadHere articleId={pitch.id} read={readNoticesAction} />}
      <h1 lang={pitch.language} className="font-serif text-2xl font-bold wrap-anywhere">{pitch.headline || t.untitled}</h1>
      <p className="pt-2"><Chip tone={tones[pitch.status]}>{t.status[pitch.status]}</Chip></p>
      <Pitch pitch={pitch} language={language} timeZone={timeZone} actions={actions} sections={await findSections()} writers={writers} />
      <p className="flex flex-wrap gap-2 pt-6">
        {pitch.status === "accepted" && <ButtonLink tone="ink" href={`/desk/articles/${pitch.id}`} prefetch={false}>{t.openArticle}</ButtonLink>}
        <ButtonLink href="/desk/pitches" prefetch={false}>{t.back}</ButtonLink>
      </p>
    </div>
  );
}
