"use client";
import "./desk/desk.css";
import { desk as en } from "#messages/en/desk";
import { desk as zh } from "#messages/zh-CN/desk";

/** When not even the desk's frame could be made, such as while the database is away: both languages, because nobody knows whose desk it is. Readers never meet it; the front has its own documents for them. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <body className="min-h-screen bg-paper">
        <title>{`${zh.errorTitle} · ${en.errorTitle}`}</title>
        <main className="mx-auto grid max-w-md gap-8 px-5 py-16">
          {([["zh-CN", zh], ["en", en]] as const).map(([language, t]) => (
            <section key={language} lang={language} className="border-t-2 border-ink pt-3">
              <h1 className="font-serif text-xl font-bold">{t.errorTitle}</h1>
              <p className="pt-2 text-ink-2">{t.awayText}</p>
              {error.digest && <p className="pt-2 text-sm text-ink-3">{t.errorNumber(error.digest)}</p>}
              <button type="button" className="button button-ink mt-4" onClick={() => location.reload()}>{t.retry}</button>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
