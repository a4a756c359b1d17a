import "./desk.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { MaintenanceBanner } from "#components/desk/house/maintenance-banner";
import { Navigation } from "#components/desk/navigation";
import { Bell } from "#components/desk/notices/bell";
import { NewArticle } from "#components/desk/new-article";
import { deskWords } from "#components/desk/words";
import { LanguageProvider } from "#components/ui/language";
import { Notices } from "#components/ui/notices";
import { can } from "#lib/access/policy";
import { countUnread } from "#lib/notices/list";
import { maintenance } from "#lib/settings/maintenance-state";
import { siteSettings } from "#lib/settings/read";
import { AccountMenu } from "./account-menu.tsx";
import { deskActor } from "./actor.ts";
import { startArticleAction } from "./articles/actions.ts";
import { Frame } from "./frame.tsx";
import { themeCookie, themeOf } from "./theme.ts";

export const dynamic = "force-dynamic";
export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await deskActor();
  const { name } = await siteSettings();
  const desk = `${deskWords(language).desk.name} — ${name[language]}`;
  return { title: { default: desk, template: `%s · ${desk}` }, robots: { index: false } };
}

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await deskActor();
  const { language, id, name, role } = actor;
  const site = await siteSettings();
  const closed = await maintenance();
  const theme = themeOf((await cookies()).get(themeCookie)?.value);
  const abilities = { home: can(actor, "home.arrange", undefined), people: can(actor, "people.list", undefined), sections: can(actor, "section.manage", undefined), series: can(actor, "series.manage", undefined), tags: can(actor, "tag.manage", undefined), copies: can(actor, "copy.give", undefined), models: can(actor, "model.manage", undefined), settings: can(actor, "settings.change", undefined) };
  return (
    <html lang={language} data-theme={theme === "system" ? undefined : theme}>
      <body>
        <LanguageProvider language={language}>
          <Notices>
            {closed.on && <MaintenanceBanner language={language} note={closed.note} />}
            <Frame
              siteName={site.name[language]}
              navigation={<Navigation language={language} abilities={abilities} newArticle={<NewArticle start={startArticleAction} className="w-full" />} />}
              bell={<Bell unread={await countUnread(actor, undefined)} />}
              account={<AccountMenu person={{ id, name, role }} theme={theme} />}
            >
              {children}
            </Frame>
          </Notices>
        </LanguageProvider>
      </body>
    </html>
  );
}
