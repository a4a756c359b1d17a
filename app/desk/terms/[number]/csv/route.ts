import { exportTerms } from "#lib/terms/lists";
import { termsAsCsv } from "#lib/terms/write-list";
import { type Asked, routeHandler } from "#lib/web/route";

/** The version in force, or the one that is asked for, as a file that can be imported again. */
export const GET = routeHandler(async ({ actor, language, params, request }: Asked<{ number: string }>) => {
  const wanted = Number(new URL(request.url).searchParams.get("version") ?? "");
  const { name, version, terms } = await exportTerms(actor, { listId: /^[1-9]\d{0,8}$/.test(params.number) ? Number(params.number) : 0, version: Number.isInteger(wanted) && wanted > 0 ? wanted : null });
  const file = encodeURIComponent(`${name}-${version}.csv`);
  return new Response(termsAsCsv(terms, language), { headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename*=UTF-8''${file}`, "cache-control": "no-store" } });
});
