import { exportPitches, pitchFilters } from "#lib/pitches/board";
import { pitchFile } from "#lib/pitches/file";
import { siteSettings } from "#lib/settings/read";
import { routeHandler } from "#lib/web/route";
import { bodyOf } from "#lib/web/stream";

/** What the filters find, as a table. */
export const GET = routeHandler(async ({ request, actor, language }) => {
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const encoding = search.encoding === "gbk" ? "gbk" : "utf8";
  const lines = await exportPitches(actor, pitchFilters.parse({ ...search, before: undefined }));
  const { timeZone } = await siteSettings();
  return new Response(bodyOf(pitchFile(lines, { language, encoding, timeZone })), { headers: { "content-type": `text/csv; charset=${encoding === "gbk" ? "gbk" : "utf-8"}`, "content-disposition": 'attachment; filename="pitches.csv"', "cache-control": "no-store", "x-content-type-options": "nosniff" } });
});
