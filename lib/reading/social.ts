/** Finds what a social picture shows just now; only what readers can see has one. */
import { tag } from "#lib/cache/tags";
import { declareTags } from "#lib/kernel/request-store";
import type { SocialAddress } from "#lib/social/address";
import { ask } from "./ask.ts";
import { faceOfArticle, faceOfList, faceOfSite, type Drawn } from "./faces.ts";
import { askPublication } from "./article-store.ts";
import { readAuthor, readSection, readTag } from "./lists.ts";
import { cardOf } from "./rows.ts";
import { readSeries } from "./series.ts";
import { readSite } from "./site.ts";

/** Null where no page of this edition stands. */
export async function readFace({ language, subject }: SocialAddress): Promise<Drawn | null> {
  const site = await readSite(language);
  if (subject.kind === "site") return faceOfSite(language, site);
  if (subject.kind !== "a") {
    const found = await lists[subject.kind](subject.ref, language);
    return found && faceOfList(subject.kind, found.about, language, site);
  }
  const id = /^[1-9]\d{0,14}$/.test(subject.ref) ? Number(subject.ref) : null;
  if (id === null) return null;
  declareTags(tag.article(id));
  const [row] = await ask(async () => askPublication({ id }));
  if (row?.section) declareTags(tag.section(row.section.id));
  return row?.language === language ? faceOfArticle(cardOf(row), site) : null;
}

const lists = { section: readSection, series: readSeries, tag: readTag, by: readAuthor };
