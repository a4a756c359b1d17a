import { permanentRedirect } from "next/navigation";
import { absolute } from "#lib/reading/addresses";
import { readArticle } from "#lib/reading/articles";
import { languageOf } from "#lib/reading/params";
import { qrSvg } from "#lib/reading/qr";

export const dynamic = "force-dynamic";

/** The address of an article for phones: by its number alone, so that the picture stays small and right when the headline changes. */
export async function GET(_: Request, { params }: { params: Promise<{ lang: string; ref: string }> }): Promise<Response> {
  const { lang, ref } = await params;
  const found = await readArticle(ref, languageOf(lang));
  if (found.state === "moved") permanentRedirect(`${found.path}/qr.svg`);
  if (found.state !== "live") return new Response(null, { status: 404 });
  return new Response(qrSvg(absolute(`/a/${found.article.id}`)), { headers: { "content-type": "image/svg+xml; charset=utf-8" } });
}
