import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { MissingPage } from "#components/site/missing";
import { localPath } from "#lib/i18n/languages";
import { answerWith } from "#lib/kernel/request-store";
import { missingHead } from "#lib/reading/head";
import { languageOf, type PageProps } from "#lib/reading/params";
import { readRedirect } from "#lib/reading/redirects";
import { readSite } from "#lib/reading/site";

type Props = PageProps<{ missing: string[] }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return missingHead(languageOf((await params).lang));
}

/** Every address that no other page has. */
export default async function NothingHere({ params }: Props) {
  const { lang, missing } = await params;
  const language = languageOf(lang);
  const moved = await readRedirect(localPath(language, `/${missing.join("/")}`));
  if (moved) permanentRedirect(moved);
  answerWith(404);
  return <MissingPage language={language} site={await readSite(language)} now={new Date()} />;
}
