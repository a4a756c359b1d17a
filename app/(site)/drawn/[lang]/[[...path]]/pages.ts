/** Which page stands at which address: as Next finds them in `app/(site)/[lang]`, which the test compares. */
import type { ReactNode } from "react";
import type { PageProps } from "#lib/reading/params";
import type { PageHead } from "#lib/reading/types";
import * as missing from "../../../[lang]/[...missing]/page.tsx";
import * as article from "../../../[lang]/a/[ref]/page.tsx";
import * as ai from "../../../[lang]/about/ai/page.tsx";
import * as privacy from "../../../[lang]/about/privacy/page.tsx";
import * as siteMap from "../../../[lang]/about/sitemap/page.tsx";
import * as terms from "../../../[lang]/about/terms/page.tsx";
import * as month from "../../../[lang]/archive/[month]/page.tsx";
import * as archive from "../../../[lang]/archive/page.tsx";
import * as author from "../../../[lang]/by/[slug]/page.tsx";
import * as corrections from "../../../[lang]/corrections/page.tsx";
import * as home from "../../../[lang]/page.tsx";
import * as search from "../../../[lang]/search/page.tsx";
import * as section from "../../../[lang]/section/[slug]/page.tsx";
import * as series from "../../../[lang]/series/[slug]/page.tsx";
import * as allSeries from "../../../[lang]/series/page.tsx";
import * as tag from "../../../[lang]/tag/[slug]/page.tsx";

type ReaderPage<Params extends object> = {
  generateMetadata: (props: PageProps<Params>) => Promise<PageHead>;
  default: (props: PageProps<Params>) => Promise<ReactNode>;
};
type Search = Record<string, string | string[]>;
/** Asks a page for its head and what it shows. */
export type Asking = (lang: string, search: Search) => Promise<[PageHead, ReactNode]>;

const at = <Params extends object>(page: ReaderPage<Params>, found: Params): Asking => (lang, search) => {
  const props = { params: Promise.resolve({ lang, ...found }), searchParams: Promise.resolve(search) };
  return Promise.all([page.generateMetadata(props), page.default(props)]);
};

export const single: Readonly<Record<string, Asking>> = {
  "": at(home, {}),
  "about/ai": at(ai, {}),
  "about/privacy": at(privacy, {}),
  "about/sitemap": at(siteMap, {}),
  "about/terms": at(terms, {}),
  archive: at(archive, {}),
  corrections: at(corrections, {}),
  search: at(search, {}),
  series: at(allSeries, {}),
};

/** Pages of which there are many, by the folder they stand in. */
export const named: Readonly<Record<string, (name: string) => Asking>> = {
  a: (ref) => at(article, { ref }),
  archive: (name) => at(month, { month: name }),
  by: (slug) => at(author, { slug }),
  section: (slug) => at(section, { slug }),
  series: (slug) => at(series, { slug }),
  tag: (slug) => at(tag, { slug }),
};

/** @param path the parts of an address behind the edition, in its only spelling, percent-encoded. */
export function pageAt(path: readonly string[]): Asking {
  const [folder = "", name, ...more] = path;
  const one = Object.hasOwn(single, path.join("/")) ? single[path.join("/")] : undefined;
  if (one) return one;
  const many = Object.hasOwn(named, folder) ? named[folder] : undefined;
  return many && name !== undefined && more.length === 0 ? many(name) : at(missing, { missing: [...path] });
}
