import { paragraphsOf } from "#lib/i18n/paragraphs";
import { type Lang, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";

/** What machines do here. @param own the newsroom's own words, plain paragraphs; "" for none. */
export function AboutAi({ language, own }: { language: Lang; own: string }) {
  const t = messagesFor(language).about.ai;
  const parts = own === "" ? t.parts : [{ title: t.ours, text: paragraphsOf(own) }, ...t.parts];
  return (
    <article className="wrap plain-page">
      <header className="list-head">
        <h1>{t.title}</h1>
        <p className="description">{t.lead}</p>
      </header>
      <div className="body">
        {parts.map(({ title, text }) => (
          <section key={title}>
            <h2>{title}</h2>
            {text.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
          </section>
        ))}
        <p><a href={localPath(language, "/corrections")}>{t.seeCorrections}</a></p>
      </div>
    </article>
  );
}
