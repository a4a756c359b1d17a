import { localPath } from "#lib/i18n/languages";
import { missingHead } from "#lib/reading/head";
import { languageOf, type PageProps } from "#lib/reading/params";
import type { PageHead } from "#lib/reading/types";
import { nothingHere } from "../nothing-here.tsx";

type Props = PageProps<{ missing: string[] }>;

export async function generateMetadata({ params }: Props): Promise<PageHead> {
  return missingHead(languageOf((await params).lang));
}

/** Every address that no other page has. */
export default async function MissingRoute({ params }: Props) {
  const { lang, missing } = await params;
  const language = languageOf(lang);
  return nothingHere(language, localPath(language, `/${missing.join("/")}`));
}
