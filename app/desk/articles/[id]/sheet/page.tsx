import "./sheet.css";
import { notFound } from "next/navigation";
import { SheetPage } from "#components/desk/review/sheet-page";
import { deskWords } from "#components/desk/words";
import { siteSettings } from "#lib/settings/read";
import { shown } from "#lib/web/shown";
import { readSheet } from "#lib/workflow/sheet";
import { deskActor } from "../../../actor.ts";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  return { title: deskWords((await deskActor()).language).review.sheet.title };
}

export default async function ArticleSheetPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await deskActor();
  const { id } = await params;
  if (!/^[1-9]\d{0,8}$/.test(id)) notFound();
  const sheet = await shown(readSheet(actor, Number(id)));
  const { timeZone } = await siteSettings();
  return <SheetPage sheet={sheet} now={new Date()} language={actor.language} timeZone={timeZone} />;
}
