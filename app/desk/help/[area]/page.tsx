import { notFound } from "next/navigation";
import { helpAreaOf } from "#components/desk/help/areas";
import { HelpPage } from "#components/desk/help/help-page";
import { helpPage, helpWords } from "#components/desk/help/words";
import { deskActor } from "../../actor.ts";
import { openScreen } from "../open-screen.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ area: string }> };

export async function generateMetadata({ params }: Props) {
  const { language } = await deskActor();
  const area = helpAreaOf((await params).area);
  return { title: area ? `${helpPage(area, language).title} · ${helpWords(language).title}` : helpWords(language).title };
}

export default async function OneHelpPage({ params }: Props) {
  const actor = await deskActor();
  const area = helpAreaOf((await params).area) ?? notFound();
  return <HelpPage area={area} language={actor.language} screen={openScreen(actor, area)} />;
}
