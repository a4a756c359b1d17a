import { isoDay } from "#lib/i18n/dates";
import { localPath } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { labelPages as en } from "#messages/en/labelPages";
import { labelPages as zh } from "#messages/zh-CN/labelPages";
import { type FrameProps, OtherLanguage } from "./navigation.tsx";

/** The register of the Ministry of Industry, where an ICP number is to lead by law. */
const icpRegister = "https://beian.miit.gov.cn/";

export function Footer({ language, site, now, otherPath }: FrameProps) {
  const { site: t, about } = messagesFor(language);
  const { settings } = site;
  const { icp, policeFiling, licence, complaints } = settings;
  return (
    <footer className="site-footer">
      <div className="wrap">
        <div>
          <p>{t.footer.copyright(isoDay(now, settings.timeZone).slice(0, 4), settings.name[language])}</p>
          {(icp || policeFiling || licence) && (
            <p className="filings">
              {icp && <a href={icpRegister} rel="external noopener">{icp}</a>}
              {policeFiling && <span>{policeFiling}</span>}
              {licence && <span>{t.footer.licence(licence)}</span>}
            </p>
          )}
        </div>
        <nav aria-label={t.menu.footer}>
          <ul>
            <li><a href={localPath(language, "/archive")}>{t.footer.archive}</a></li>
            <li><a href={localPath(language, "/corrections")}>{about.corrections.short}</a></li>
            <li><a href={localPath(language, "/feed.xml")}>{t.footer.feed}</a></li>
            <li><a href={localPath(language, "/about/ai")}>{about.ai.short}</a></li>
            <li><a href={localPath(language, "/about/terms")}>{(language === "en" ? en : zh).terms.short}</a></li>
            <li><a href={localPath(language, "/about/privacy")}>{t.footer.privacy}</a></li>
            <li><a href={localPath(language, "/about/sitemap")}>{about.sitemap.title}</a></li>
            <li><OtherLanguage language={language} otherPath={otherPath} /></li>
          </ul>
          {complaints && <p>{t.footer.complaints}{language === "en" ? ": " : "："}<Contact address={complaints} /></p>}
        </nav>
      </div>
    </footer>
  );
}

function Contact({ address }: { address: string }) {
  if (/^[^\s@<>"]+@[^\s@<>"]+$/.test(address)) return <a href={`mailto:${encodeURI(address)}`}>{address}</a>;
  if (/^\+?[\d\s()-]{5,}$/.test(address)) return <a href={`tel:${address.replace(/[^\d+]/g, "")}`}>{address}</a>;
  return address;
}
