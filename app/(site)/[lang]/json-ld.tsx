import { scriptSafe } from "#lib/reading/structured-data";

/** What search engines are told of a page; readers do not see it. */
export function JsonLd({ data }: { data: readonly Record<string, unknown>[] }) {
  return data.map((one) => (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped
    <script key={String(one["@type"])} type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptSafe(one) }} />
  ));
}
