import { Calendar } from "#components/desk/calendar/calendar";
import { calendarPlace, readCalendar } from "#lib/articles/calendar";
import { siteSettings } from "#lib/settings/read";
import { findSections } from "#lib/taxonomy/section-options";
import { calendar as en } from "#messages/en/calendar";
import { calendar as zh } from "#messages/zh-CN/calendar";
import { deskActor } from "../actor.ts";
import { firstValues } from "../first-values.ts";
import { moveEmbargoAction, moveTakeDownAction, rescheduleAction } from "./actions.ts";

export const dynamic = "force-dynamic";

type Search = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata() {
  return { title: ((await deskActor()).language === "en" ? en : zh).title };
}

export default async function CalendarPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor();
  const place = calendarPlace.parse(firstValues(await searchParams));
  const page = await readCalendar(actor, place);
  const { timeZone } = await siteSettings();
  return <Calendar key={`${page.view} ${page.on} ${place.section}`} page={page} section={place.section ?? null} sections={await findSections()} language={actor.language} timeZone={timeZone} actions={{ scheduled: rescheduleAction, takeDown: moveTakeDownAction, embargo: moveEmbargoAction }} />;
}
