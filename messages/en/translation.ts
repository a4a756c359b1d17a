/** One story in two languages: a translation is linked to its original. */
import type { translation as source } from "#messages/zh-CN/translation";

export const translation: typeof source = {
  label: "Translated from",
  hint: "If this story exists in the other language, choose that article. Once this one is published, readers can switch between the two.",
  none: "Not linked to another article",
  choose: "Choose the original",
  change: "Choose another",
  remove: "Remove the link",
  removed: "The link is removed.",
  title: { "zh-CN": "Choose the original in English", en: "Choose the original in Chinese" },
  search: "Find a published article by its headline",
  searching: "Searching…",
  found: (count) => (count === 1 ? "Found 1 article." : `Found ${count} articles.`),
  newest: (count) => `The newest ${count}. For older ones, type more words of the headline.`,
  noneYet: "There is nothing to choose in the other language yet.",
  nothingFound: "No such article. Only published articles that are not translations themselves can be chosen.",
  notPublic: "This article is not public now; readers see no link to it.",
  numbered: (id) => `Article no. ${id}`,
};
