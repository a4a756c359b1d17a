/** Between simplified and traditional characters. */
import type { writing as chinese } from "#messages/zh-CN/writing";

export const writing: typeof chinese = {
  what: "What to tidy",
  kinds: { tidy: "Punctuation and spaces", traditional: "To traditional", simplified: "To simplified" },
  working: "Comparing…",
  failed: "The conversion could not be loaded. Please try again.",
  nothing: { traditional: "Nothing to change: the text is in traditional characters.", simplified: "Nothing to change: the text is in simplified characters." },
  lead: (count, words) => `${words === 1 ? "One spelling" : `${words} spellings`} in ${count === 1 ? "one place" : `${count} places`}. Only characters change, never words. What is ticked is changed, and you can undo it.`,
  bodyOnly: "The body only: headline, standfirst and captions are yours to change.",
  times: (count) => (count === 1 ? "once" : `${count} times`),
  apply: (count) => (count === 1 ? "Change this one" : `Change these ${count}`),
  applied: (count) => `${count === 1 ? "One place" : `${count} places`} changed.`,
};
