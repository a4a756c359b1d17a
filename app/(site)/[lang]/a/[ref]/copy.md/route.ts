import { answerWith } from "#lib/kernel/request-store";
import { readCopy } from "#lib/reading/copy";
import { languageOf } from "#lib/reading/params";

export const dynamic = "force-dynamic";

/** Asked for as `/a/<ref>.md`: the front knows the way. */
export async function GET(_: Request, { params }: { params: Promise<{ lang: string; ref: string }> }): Promise<Response> {
  const { lang, ref } = await params;
  const found = await readCopy(ref, languageOf(lang));
  if (found.state === "moved") return new Response(null, { status: 308, headers: { location: found.path } });
  if (found.state === "missing") answerWith(404);
  if (found.state === "retracted") answerWith(410);
  const link: { link?: string } = found.state === "live" ? { link: `<${new URL(found.canonical).href}>; rel="canonical"` } : {};
  return new Response(found.markdown, { headers: { "content-type": "text/markdown; charset=utf-8", ...link } });
}
