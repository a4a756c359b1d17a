import Link from "next/link";
import { Part } from "#components/desk/part";
import { ScreenTitle } from "#components/desk/screen-title";
import { RulesForm } from "#components/desk/security/rules-form";
import { TroubledMails } from "#components/desk/security/troubled-mails";
import { securityWords } from "#components/desk/security/words-in";
import { deskWords } from "#components/desk/words";
import { listTroubledMails } from "#lib/mail/deliver";
import { isMailOn } from "#lib/mail/queue";
import { openSignInRules } from "#lib/session/rules";
import { siteSettings } from "#lib/settings/read";
import { shown } from "#lib/web/shown";
import { deskActor } from "../../actor.ts";
import { changeSignInRulesAction } from "./actions.ts";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  return { title: securityWords((await deskActor()).language).rules.title };
}

/** What the house asks of those who sign in, and letters that did not reach anybody. */
export default async function SignInRulesPage() {
  const actor = await deskActor();
  const t = securityWords(actor.language).rules;
  const [{ rules, version }, mails, { timeZone }] = await Promise.all([shown(openSignInRules(actor, null)), shown(listTroubledMails(actor, null)), siteSettings()]);
  return (
    <div className="max-w-2xl">
      <p className="pb-1 text-sm"><Link href="/desk/settings" prefetch={false} className="link py-1">{deskWords(actor.language).house.care.back}</Link></p>
      <ScreenTitle help="settings" className="pb-5">{t.title}</ScreenTitle>
      <RulesForm key={version} rules={rules} version={version} timeZone={timeZone} save={changeSignInRulesAction} />
      <Part title={t.mailTitle}>
        {!isMailOn() && <p className="pb-2 text-ink-2">{t.mailOff}</p>}
        <TroubledMails mails={mails} on={isMailOn()} language={actor.language} timeZone={timeZone} />
      </Part>
    </div>
  );
}
