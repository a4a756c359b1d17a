import { ImportSources, RuleForm } from "#components/desk/reposts/forms";
import { ScreenTitle } from "#components/desk/screen-title";
import { Deed } from "#components/desk/terms/deed";
import { deskWords } from "#components/desk/words";
import { EmptyState } from "#components/ui/empty-state";
import { Cell, Row, Table } from "#components/ui/table";
import { printedMoment } from "#lib/i18n/dates";
import { openReposts } from "#lib/reposts/manage";
import { siteSettings } from "#lib/settings/read";
import { deskActor } from "../actor.ts";
import { changeOffListRuleAction, removeSourcesAction } from "./actions.ts";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  return { title: deskWords((await deskActor()).language).reposts.title };
}

export default async function RepostsPage() {
  const actor = await deskActor();
  const t = deskWords(actor.language).reposts;
  const { lists, rule, version, mayManage } = await openReposts(actor, undefined);
  const { timeZone } = await siteSettings();
  return (
    <>
      <ScreenTitle help="reposts">{t.title}</ScreenTitle>
      <p className="max-w-prose pt-1 pb-5 text-sm text-ink-2">{t.lead}</p>
      {mayManage ? <RuleForm key={version} rule={rule} version={version} save={changeOffListRuleAction} /> : <p className="pb-5 text-sm">{t.rule}: {t.rules[rule]}</p>}
      {lists.length === 0 && <EmptyState title={t.none}>{t.noneText}</EmptyState>}
      {lists.length > 0 && (
        <Table label={t.title} columns={[t.name, t.entries, t.valid, t.imported, ""]}>
          {lists.map(({ id, name, entries, validFrom, validUntil, state, importedAt, importedBy }) => (
            <Row key={id}>
              <Cell><b className="font-serif">{name}</b></Cell>
              <Cell label={t.entries} numeric>{t.count(entries)}</Cell>
              <Cell label={t.valid}>{t.period(validFrom, validUntil)} <span className={state === "inForce" ? "text-celadon" : "text-cinnabar"}>{t.state[state]}</span></Cell>
              <Cell label={t.imported}>{t.by(importedBy ?? "", printedMoment(importedAt, actor.language, timeZone))}</Cell>
              <Cell>{mayManage && <Deed act={removeSourcesAction} input={{ listId: id }} done={t.removed(name)} label={t.removeLabel(name)} tone="quiet">{t.remove}</Deed>}</Cell>
            </Row>
          ))}
        </Table>
      )}
      {mayManage && <ImportSources />}
    </>
  );
}
