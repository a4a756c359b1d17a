import { openBackupFile } from "#lib/backup/download";
import { type Asked, routeHandler } from "#lib/web/route";
import { bodyOf } from "#lib/web/stream";

/** A backup to take home. */
export const GET = routeHandler(async ({ actor, params }: Asked<{ name: string }>) => {
  const { name, bytes, stream } = await openBackupFile(actor, params.name);
  return new Response(bodyOf(stream), { headers: { "content-type": "application/x-tar", "content-length": String(bytes), "content-disposition": `attachment; filename="${name}"`, "cache-control": "no-store", "x-content-type-options": "nosniff" } });
});
