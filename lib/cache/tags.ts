/** The names under which public documents are remembered and forgotten. */
export const tag = {
  article: (id: number) => `article:${id}`,
  section: (id: number) => `section:${id}`,
  tag: (id: number) => `tag:${id}`,
  person: (id: number) => `person:${id}`,
  front: "front",
  lists: "lists",
  feed: "feed",
  site: "site",
};
