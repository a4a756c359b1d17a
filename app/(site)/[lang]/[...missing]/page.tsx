import type { Metadata } from "next";
import { localPath } from "#lib/i18n/languages";
import { missingHead } from "#lib/reading/head";
import { languageOf, type PageProps } from "#lib/reading/params";
import { inHead } from "../head.tsx";
import { nothingHere } from "../nothing-here.tsx";

type Props = PageProps<{ missing: string[] }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return inHead(await missingHead(languageOf((await params).lang)));
}

/** Every address that no other page has. */
export default async function MissingRoute({ params }: Props) {
  const { lang, missing } = await params;
  const language = languageOf(lang);
  return nothingHere(language, localPath(language, `/${missing.join("/")}`));
}
