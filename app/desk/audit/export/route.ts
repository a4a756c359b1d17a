import { auditFile } from "#lib/audit/file";
import { auditFilters, exportAudit } from "#lib/audit/list";
import { routeHandler } from "#lib/web/route";
import { bodyOf } from "#lib/web/stream";

/** What the filters find, as a table. */
export const GET = routeHandler(async ({ request, actor, language }) => {
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const encoding = search.encoding === "gbk" ? "gbk" : "utf8";
  const lines = await exportAudit(actor, auditFilters.parse({ ...search, before: undefined }));
  return new Response(bodyOf(auditFile(lines, { language, encoding })), { headers: { "content-type": `text/csv; charset=${encoding === "gbk" ? "gbk" : "utf-8"}`, "content-disposition": 'attachment; filename="audit.csv"', "cache-control": "no-store", "x-content-type-options": "nosniff" } });
});
