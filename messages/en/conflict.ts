/** Two versions of an article side by side. */
import type { conflict as source } from "#messages/zh-CN/conflict";

const paragraphs = (count: number) => (count === 1 ? "1 paragraph" : `${count} paragraphs`);

export const conflict: typeof source = {
  title: "Compare",
  lead: (who: string, time: string) => `While you were writing, ${who} saved another version at ${time}. Neither is lost: what you do not choose is kept as a version of its own.`,
  recoveryLead: (time: string) => `On the left is the unsaved text of ${time} from this device, on the right the article as it is now. What you do not choose is kept as a version of its own.`,
  mine: "Mine",
  theirs: (who: string) => `${who}’s`,
  current: "The article now",
  device: "From this device",
  takeMine: "Take all of mine",
  takeDevice: "Take all from this device",
  takeTheirs: (who: string) => `Take all of ${who}’s`,
  takeCurrent: "Keep the article as it is",
  takeMerged: "Take what is chosen above",
  keepBoth: "Keep both",
  nothing: "(not there)",
  emptyParagraph: "(empty line)",
  formatOnly: "Same words, other formatting",
  openCount: (count: number) => (count === 0 ? "You did not change the same places; it is put together already, just look it over." : count === 1 ? "Both of you changed one place; please choose." : `Both of you changed ${count} places; please choose.`),
  unchanged: (count: number) => `${paragraphs(count)} the same`,
  choose: (what: string) => `${what}: which version`,
  later: "Not now, keep writing",
  working: "Working…",
  failed: "That did not work; both versions are still here. Please try again.",
  field: {
    sectionId: "Section", seriesId: "Series", translationOf: "Translated from", kind: "Kind", slug: "Name in the address", tags: "Tags", bylines: "Bylines", responsibleEditorId: "Responsible editor", coverMediaId: "Cover picture", sources: "Sources", metaDescription: "Description", socialMediaId: "Picture for links", firstPublishedAt: "First published",
  },
  block: {
    paragraph: "Paragraph", heading: "Heading", blockquote: "Quotation", bulletList: "List", orderedList: "Numbered list", figure: "Picture", table: "Table", horizontalRule: "Divider", codeBlock: "Code", formulaBlock: "Formula", taskList: "Task list", pullQuote: "Pull quotation", infoBox: "Box", linkCard: "Link card", embed: "Embed",
  },
  empty: "(empty)",
};
