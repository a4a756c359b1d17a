import { notFound } from "next/navigation";
import { cache } from "react";
import { SourcePage } from "#components/desk/sources/source-page";
import { deskWords } from "#components/desk/words";
import { siteSettings } from "#lib/settings/read";
import { openSource } from "#lib/sources/open";
import { shown } from "#lib/web/shown";
import { deskActor } from "../../actor.ts";
import { compareSourceAction, describeSourceAction, settleChangeAction } from "../actions.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ source: string }> };

const opened = cache(async (source: string) => {
  const actor = await deskActor();
  if (!/^[1-9]\d{0,8}$/.test(source)) notFound();
  return { actor, source: await shown(openSource(actor, Number(source))) };
});

export async function generateMetadata({ params }: Params) {
  const { actor, source } = await opened((await params).source);
  return { title: source.particulars.name || deskWords(actor.language).sources.title };
}

export default async function OneSourcePage({ params }: Params) {
  const { actor, source } = await opened((await params).source);
  const { timeZone } = await siteSettings();
  return <SourcePage source={source} language={actor.language} timeZone={timeZone} deeds={{ compare: compareSourceAction, describe: describeSourceAction, settle: settleChangeAction }} />;
}
