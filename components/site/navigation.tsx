import { type Lang, localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import type { Site } from "#lib/reading/types";

export type FrameProps = {
  language: Lang;
  site: Site;
  now: Date;
  /** The slug of the section this page belongs to, or "home": it is marked in the navigation. */
  here?: string | undefined;
  /** This very page in the other language, where there is one; else its front page. */
  otherPath?: string | undefined;
  /** Whether the page has a box for sharing. */
  share?: boolean;
};

/** The sections, in the order the newsroom gave them. */
export function Sections({ language, site, here }: FrameProps) {
  const t = messagesFor(language).site;
  if (site.sections.length === 0) return null;
  const at = (slug: string) => (slug === here ? "page" as const : undefined);
  return (
    <nav className="sections" aria-label={t.sections}>
      <ul>
        <li><a href={localPath(language, "/")} aria-current={at("home")}>{t.home}</a></li>
        {site.sections.map(({ slug, name }) => <li key={slug}><a href={localPath(language, `/section/${slug}`)} aria-current={at(slug)}>{name}</a></li>)}
      </ul>
    </nav>
  );
}

/** Search, the other language, light or dark. The last button comes to life, and into view, by script. */
export function Tools({ language, otherPath, share }: FrameProps) {
  const { site: t, about } = messagesFor(language);
  return (
    <ul className="tools">
      <li><a href={localPath(language, "/search")} data-search="">{t.search}</a></li>
      {share && <li><a href="#share" data-share="">{about.share.title}</a></li>}
      <li><OtherLanguage language={language} otherPath={otherPath} /></li>
      <li>
        <button type="button" className="theme" data-theme-switch="" data-to-dark={t.theme.toDark} data-to-light={t.theme.toLight} aria-label={t.theme.toDark} hidden>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" /><path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" /></svg>
        </button>
      </li>
    </ul>
  );
}

export function OtherLanguage({ language, otherPath }: Pick<FrameProps, "language" | "otherPath">) {
  const other: Lang = language === "en" ? "zh-CN" : "en";
  const t = messagesFor(language).site;
  return <a href={otherPath ?? localPath(other, "/")} lang={other} hrefLang={other}>{t.otherLanguage.site}</a>;
}

/** The name of the site, as its picture when it has one. */
export function SiteName({ language, site }: FrameProps) {
  const name = site.settings.name[language];
  const picture = site.logo?.renditions.filter(({ format }) => format === "webp").at(-1);
  return (
    <a className="site-name" href={localPath(language, "/")}>
      {picture && site.logo ? <img src={picture.path} width={site.logo.width} height={site.logo.height} alt={name} /> : name}
    </a>
  );
}
