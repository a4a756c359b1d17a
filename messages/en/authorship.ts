import type { authorship as zh } from "../zh-CN/authorship.ts";

/** Who wrote the words as they stand. */
export const authorship: typeof zh = {
  open: "Who wrote what",
  title: "Who wrote what",
  explain: "Colour and name tell who wrote each word as it stands now; formatting does not count.",
  close: "Close",
  people: "People who wrote these words",
  share: (name, percent) => `${name} ${percent}%`,
  unknown: "Before co-editing",
  by: (name) => `by ${name}:`,
  loading: "Loading…",
  failed: "Could not load who wrote what. Please try again.",
  none: "There are no words in this article yet.",
};
