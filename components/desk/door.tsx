import type { ReactNode } from "react";
import { LanguageProvider } from "#components/ui/language";
import type { Lang } from "#lib/i18n/languages";
import { deskWords } from "./words.tsx";

type Props = { language: Lang; theme: "system" | "light" | "dark"; siteName: string; title: string; lead?: ReactNode; /** The same page in the other language. */ otherHref: string; children: ReactNode };

/** The page before the desk: signing in, setting up, joining. A document of its own, because its language hangs on the address. */
export function Door({ language, theme, siteName, title, lead, otherHref, children }: Props) {
  const t = deskWords(language).signIn;
  return (
    <html lang={language} data-theme={theme === "system" ? undefined : theme}>
      <body className="bg-paper">
        <title>{`${title} · ${siteName}`}</title>
        <LanguageProvider language={language}>
          <div className="mx-auto flex min-h-screen max-w-sm flex-col px-5 py-8">
            <header className="flex items-baseline justify-between gap-4 pb-10">
              <a href={language === "en" ? "/en" : "/"} className="font-serif text-xl font-bold tracking-widest">{siteName}</a>
              <a href={otherHref} hrefLang={language === "en" ? "zh-CN" : "en"} lang={language === "en" ? "zh-CN" : "en"} className="link py-1">{t.otherLanguage}</a>
            </header>
            <main>
              <h1 className="border-t-2 border-ink pt-4 font-serif text-2xl font-bold">{title}</h1>
              {lead && <p className="pt-2 text-ink-2">{lead}</p>}
              <div className="pt-6">{children}</div>
            </main>
          </div>
        </LanguageProvider>
      </body>
    </html>
  );
}
