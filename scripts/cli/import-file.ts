/** Brings one file in, as the desk's import would with nothing corrected. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Actor } from "#lib/access/actor";
import { importArticle } from "#lib/articles/import-article";
import { publishArticle } from "#lib/articles/publish";
import { readDocument } from "#lib/articles/read-document";
import { recognisePage } from "#lib/articles/recognise-page";
import type { ImportProposal, RecognisedPage } from "#lib/articles/types";
import { isZip } from "#lib/interchange/docx";
import { failureOf, type Outcome } from "#lib/kernel/outcome";
import { reasonOf } from "#lib/kernel/terminal";

export type ImportInto = {
  /** Scheme, host and port, without a slash at the end. */
  siteUrl: string;
  /** Slug of a section; the first one when null. */
  section: string | null;
  /** Publishes, and says this about whatever the checklist still misses; null leaves a draft. */
  override: string | null;
};
/** `url`: the page readers see, or the editor's while it is a draft. */
export type Imported = { id: number; url: string; warnings: RecognisedPage["warnings"] };

/** Failures: "file.unreadable" {reason}, "import.section" {slug, known}, and those of recognising, importing and publishing. */
export async function importFile(actor: Actor, path: string, into: ImportInto): Promise<Outcome<Imported>> {
  const bytes = await readFile(path).catch((error: unknown) => reasonOf(error));
  if (typeof bytes === "string") return { ok: false, code: "file.unreadable", params: { reason: bytes } };
  const page = await recognised(actor, bytes, basename(path));
  if (!page.ok) return page;
  const { proposal, sections, warnings } = page.value;
  const section = into.section === null ? sections[0] : sections.find(({ slug }) => slug === into.section);
  if (into.section !== null && !section) return { ok: false, code: "import.section", params: { slug: into.section, known: sections.map(({ slug }) => slug).join(", ") } };
  const made = await importArticle(actor, placed(proposal, section?.id ?? null));
  if (!made.ok) return made;
  const { articleId: id, version } = made.value;
  if (into.override === null) return { ok: true, value: { id, url: `${into.siteUrl}/desk/articles/${id}`, warnings } };
  const published = await publishArticle(actor, { articleId: id, basedOn: version, override: into.override });
  return published.ok ? { ok: true, value: { id, url: into.siteUrl + published.value.path, warnings } } : published;
}

async function recognised(actor: Actor, bytes: Uint8Array, name: string): Promise<Outcome<RecognisedPage>> {
  if (isZip(bytes)) return readDocument(actor, { bytes: new Uint8Array(bytes), name });
  try {
    return { ok: true, value: await recognisePage(actor, { bytes, name }) };
  } catch (error) {
    return failureOf(error, "import");
  }
}

/** A time to come is a misreading: nothing can have appeared then. The warning says so. */
function placed({ details, ...proposal }: ImportProposal, sectionId: number | null): ImportProposal {
  const { firstPublishedAt } = details;
  const past = firstPublishedAt !== null && Date.parse(firstPublishedAt) <= Date.now();
  return { ...proposal, details: { ...details, sectionId, firstPublishedAt: past ? firstPublishedAt : null } };
}
