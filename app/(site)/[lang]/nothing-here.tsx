import { permanentRedirect } from "next/navigation";
import { Frame } from "#components/site/frame";
import { Missing } from "#components/site/missing";
import type { Lang } from "#lib/i18n/languages";
import { answerWith } from "#lib/kernel/request-store";
import { readRedirect } from "#lib/reading/redirects";
import { readSite } from "#lib/reading/site";
import { thisYear } from "#lib/reading/now";

/** The answer for an address that no page has: where it moved to, or a page that says it is missing. */
export async function nothingHere(language: Lang, path: string) {
  const moved = await readRedirect(path);
  if (moved) permanentRedirect(moved);
  answerWith(404);
  const site = await readSite(language);
  return <Frame language={language} site={site} now={thisYear(site.settings.timeZone)}><Missing language={language} /></Frame>;
}
