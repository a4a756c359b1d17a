import type { Metadata } from "next";
import { HeadTags } from "#components/site/head-tags";
import { drawHead } from "#lib/kernel/request-store";
import type { PageHead } from "#lib/reading/types";

/** What `generateMetadata` of a reader's page returns: Next draws it only where the front does not (decision 48). */
export function inHead(head: PageHead): Metadata {
  return drawHead(<HeadTags head={head} />) ? {} : head;
}
