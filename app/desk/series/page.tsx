import { SeriesList } from "#components/desk/series/series-list";
import { deskWords } from "#components/desk/words";
import { listSeries } from "#lib/taxonomy/series";
import { shown } from "#lib/web/shown";
import { deskActor } from "../actor.ts";
import { createSeriesAction, editSeriesAction, removeSeriesAction } from "./actions.ts";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  return { title: deskWords((await deskActor()).language).series.desk.title };
}

export default async function SeriesPage() {
  const series = await shown(listSeries(await deskActor(), undefined));
  return <SeriesList series={series} deeds={{ create: createSeriesAction, edit: editSeriesAction, remove: removeSeriesAction }} />;
}
