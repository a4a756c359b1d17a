/** Series: what readers see, and the desk's side. */
import type { series as source } from "#messages/zh-CN/series";

export const series: typeof source = {
  reader: {
    kind: "Series",
    all: "All series",
    allLead: "Stories that belong together, each set in a series of its own.",
    empty: "No series yet.",
    description: (name) => `Every story in the series “${name}”.`,
    inSeries: "Part of the series",
    previous: "Previous",
    next: "Next",
    related: "Related",
  },
  desk: {
    title: "Series",
    lead: "Keep stories about one subject together. They are listed in the order in which they first appeared, and each leads to the one before and after it.",
    make: "New series",
    create: "Make it",
    edit: "Change the series",
    empty: "No series yet",
    emptyText: "Make one, then choose it under Details in an article. Readers see it with its first published story.",
    column: { series: "Series", articles: "Articles", deeds: "Actions" },
    name: "Name",
    nameEn: "Name in English",
    description: "Description",
    descriptionEn: "Description in English",
    slug: "Address",
    slugHint: "Lower-case letters, digits and hyphens; leave it empty to make one from the name. An old address leads to the new one.",
    cover: "Cover picture",
    coverHint: "Printed at the top of the series page. It can do without.",
    articleCount: (count) => String(count),
    deedsOf: (name) => `Actions for “${name}”`,
    change: "Change",
    remove: "Remove",
    removed: (name) => `“${name}” is removed.`,
  },
};
