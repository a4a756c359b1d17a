import "./home.css";
import { isLang } from "#lib/i18n/languages";
import { openHome } from "#lib/home/open";
import { siteSettings } from "#lib/settings/read";
import { shown } from "#lib/web/shown";
import { home as en } from "#messages/en/home";
import { home as zh } from "#messages/zh-CN/home";
import { deskActor } from "../actor.ts";
import { firstValues } from "../first-values.ts";
import { arrangeHomeAction } from "./actions.ts";
import { Screen } from "./screen.tsx";

export const dynamic = "force-dynamic";

type Search = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata() {
  return { title: ((await deskActor()).language === "en" ? en : zh).title };
}

export default async function HomeDeskPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor();
  const { edition } = firstValues(await searchParams);
  const language = isLang(edition) ? edition : actor.language;
  const opened = await shown(openHome(actor, { language, arrangement: null }));
  const { timeZone } = await siteSettings();
  return <Screen key={language} opened={opened} timeZone={timeZone} save={arrangeHomeAction} />;
}
