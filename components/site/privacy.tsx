import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";

export function Privacy({ language }: { language: Lang }) {
  const t = messagesFor(language).site.privacy;
  return (
    <article className="wrap plain-page">
      <header className="list-head">
        <h1>{t.title}</h1>
        <p className="description">{t.lead}</p>
      </header>
      <div className="body">
        {t.parts.map(({ title, text }) => (
          <section key={title}>
            <h2>{title}</h2>
            {text.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
          </section>
        ))}
      </div>
    </article>
  );
}
