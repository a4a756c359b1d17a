import { messagesFor } from "#lib/i18n/messages";
import type { PublishedArticle } from "#lib/reading/types";

/** Ways to pass a story on. Nothing is asked of another host before a reader follows the link there; the buttons come to life, and into view, by script. */
export function Share({ article: { language, path, headline, label }, address }: { article: PublishedArticle; address: string }) {
  const { about: { share: t }, aiLabel } = messagesFor(language);
  // What is passed on says what the page says.
  const title = label ? aiLabel.printed.short(headline, label.badge ?? label.text) : headline;
  const weibo = `https://service.weibo.com/share/share.php?${new URLSearchParams({ url: address, title })}`;
  return (
    <section className="share" id="share" aria-labelledby="share-title">
      <h2 id="share-title">{t.title}</h2>
      <div className="share-by">
        <button type="button" data-copy="" data-copied={t.copied} hidden>{t.copy}</button>
        <a href={weibo} rel="external noopener">{t.weibo}</a>
        <details>
          <summary>{t.qr}</summary>
          <img src={`${path}/qr.svg`} alt={t.qrAlt} width="180" height="180" loading="lazy" />
        </details>
        <button type="button" data-share={title} hidden>{t.system}</button>
      </div>
    </section>
  );
}
