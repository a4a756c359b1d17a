/** What was found in a page or a document, as the import screen shows it. */
import { renderBody } from "#lib/content/render";
import { picturesFor } from "#lib/media/pictures";
import type { Found, Warning } from "#lib/interchange/types";
import { figuresOf } from "#lib/content/figures";
import { findSections } from "#lib/taxonomy/section-options";
import { proposalFrom } from "./proposal.ts";
import type { RecognisedPage } from "./types.ts";

export async function proposed(found: Found, file: string): Promise<RecognisedPage> {
  const { published, responsibleEditor, dropped, body, language } = found;
  const known = figuresOf(body.content).flatMap(({ attrs }) => attrs.media ?? []);
  const html = renderBody(body, { pictures: await picturesFor(known), language });
  return { proposal: proposalFrom(found, file), html, published, responsibleEditor, dropped, warnings: warningsOf(found), sections: await findSections() };
}

/** Pictures of other sites are brought in with the draft, those of a document are there; for the others somebody has to go. */
function warningsOf({ warnings, pictures, body }: Found): Warning[] {
  const figures = figuresOf(body.content);
  const missing = figures.filter(({ attrs }) => attrs.media === null).length;
  const elsewhere = pictures.filter(({ src }, at) => /^https?:/i.test(src) && figures[at]?.attrs.media === null).length;
  const counted: Warning[] = [["picturesElsewhere", elsewhere] as const, ["pictures", missing - elsewhere] as const].flatMap(([code, count]) => (count > 0 ? [{ code, params: { count } }] : []));
  return [...warnings.filter(({ code }) => code !== "pictures"), ...counted];
}
