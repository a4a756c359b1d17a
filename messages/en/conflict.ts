/** Two versions of an article’s details side by side. */
import type { conflict as source } from "#messages/zh-CN/conflict";

export const conflict: typeof source = {
  title: "Compare",
  lead: (who: string, time: string) => `While you were changing details, ${who} changed them too, at ${time}. Choose one side for each.`,
  recoveryLead: (time: string) => `On the left are the unsaved details of ${time} from this device, on the right those of the article now. Choose one side for each.`,
  mine: "Mine",
  theirs: (who: string) => `${who}’s`,
  current: "The article now",
  device: "From this device",
  takeMine: "Take all of mine",
  takeDevice: "Take all from this device",
  takeTheirs: (who: string) => `Take all of ${who}’s`,
  takeCurrent: "Keep the article as it is",
  takeMerged: "Take what is chosen above",
  openCount: (count: number) => (count === 0 ? "You did not change the same places; it is put together already, just look it over." : count === 1 ? "Both of you changed one place; please choose." : `Both of you changed ${count} places; please choose.`),
  later: "Not now, keep writing",
  working: "Working…",
  failed: "That did not work; both versions are still here. Please try again.",
  field: {
    sectionId: "Section", seriesId: "Series", translationOf: "Translated from", kind: "Kind", slug: "Name in the address", tags: "Tags", bylines: "Bylines", responsibleEditorId: "Responsible editor", coverMediaId: "Cover picture", sources: "Sources", permission: "Permission to repost", metaDescription: "Description", socialMediaId: "Picture for links", firstPublishedAt: "First published",
  },
  empty: "(empty)",
};
