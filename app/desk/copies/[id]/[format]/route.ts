import { copyFile } from "#lib/labels/copy-file";
import { copyFormats } from "#lib/labels/types";
import { refuse } from "#lib/kernel/refusal";
import { type Asked, routeHandler } from "#lib/web/route";

/** A copy that was recorded, as a file. */
export const GET = routeHandler(async ({ actor, params }: Asked<{ id: string; format: string }>) => {
  const id = /^[1-9]\d{0,14}$/.test(params.id) ? Number(params.id) : 0;
  const format = copyFormats.find((each) => each === params.format) ?? refuse("copy.unknown");
  const { name, type, text } = await copyFile(actor, { id, format });
  return new Response(text, { headers: { "content-type": type, "content-disposition": `attachment; filename="${name}"`, "cache-control": "no-store", "x-content-type-options": "nosniff" } });
});
