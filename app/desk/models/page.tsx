import Link from "next/link";
import { BudgetForm } from "#components/desk/models/budget-form";
import { ModelDesk } from "#components/desk/models/model-desk";
import { SpendingView } from "#components/desk/models/spending";
import { TaskOrders } from "#components/desk/models/task-orders";
import { ScreenTitle } from "#components/desk/screen-title";
import { deskWords } from "#components/desk/words";
import { callFilters, openCatalogue, openSpending } from "#lib/ai/catalogue";
import { presets } from "#lib/ai/presets";
import { monthOf } from "#lib/i18n/dates";
import { colleagues } from "#lib/session/colleagues";
import { siteSettings } from "#lib/settings/read";
import { shown } from "#lib/web/shown";
import { deskActor } from "../actor.ts";
import { firstValues } from "../first-values.ts";
import { addModelAction, bringBackModelAction, changeModelAction, orderModelsAction, orderTaskAction, setBudgetsAction, testModelAction, withdrawModelAction } from "./actions.ts";

export const dynamic = "force-dynamic";
const here = "/desk/models";
const deeds = { add: addModelAction, change: changeModelAction, withdraw: withdrawModelAction, bringBack: bringBackModelAction, order: orderModelsAction, test: testModelAction, orderTask: orderTaskAction, setBudgets: setBudgetsAction };

export async function generateMetadata() {
  return { title: deskWords((await deskActor()).language).models.title };
}

export default async function ModelsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await deskActor();
  const { models: t } = deskWords(actor.language);
  const { models, settings, version } = await shown(openCatalogue(actor, undefined));
  const spending = await openSpending(actor, { month: callFilters.parse(firstValues(await searchParams)).month });
  const people = (await colleagues(null)).map(({ actor: { id, name } }) => ({ id, name }));
  const { order, ...decisions } = settings;
  const { site } = settings.budgets;
  return (
    <>
      <ScreenTitle help="models" className="pb-2">{t.title}</ScreenTitle>
      <p className="pb-2 text-ink-2">{t.lead}</p>
      {models.length > 0 && <p><Link href={`${here}/calls`} prefetch={false} className="link py-1">{t.calls.open}</Link></p>}
      <ModelDesk models={models} presets={presets} currency={settings.currency} deeds={deeds} />
      {models.length > 0 && (
        <>
          <SpendingView spending={spending} limit={site === null ? null : site * 1_000_000} months={monthsBeside(spending.month, monthOf(new Date(), (await siteSettings()).timeZone))} language={actor.language} />
          <BudgetForm decisions={decisions} version={version} people={people} save={setBudgetsAction} />
          <TaskOrders models={models} order={order} version={version} save={orderTaskAction} />
        </>
      )}
    </>
  );
}

/** Nothing is spent in a month to come. */
function monthsBeside(month: string, now: string): { previous: string; next: string | null } {
  const [year = 2000, number = 1] = month.split("-").map(Number);
  const other = (by: number) => `${here}?month=${new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)}`;
  return { previous: other(-1), next: month < now ? other(1) : null };
}
