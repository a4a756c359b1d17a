import type { suggest as zh } from "../zh-CN/suggest.ts";

/** Track changes: what is changed waits until somebody accepts or rejects it. */
export const suggest: typeof zh = {
  tab: (count) => (count === 0 ? "Changes" : `Changes ${count}`),
  mode: {
    on: "Tracking changes",
    off: "Track changes",
    turnOn: "Turn on track changes",
    turnOff: "Turn off track changes",
    note: "Changes are being tracked: what you add to or take out of the body waits to be accepted. The headline and the other fields change at once.",
  },
  told: {
    direct: "Formatting, structure and pictures cannot be tracked, so that change was made in the text itself. Undo it if it should not stand.",
    left: "The selected words are marked as deleted. Pictures, tables, boxes, footnotes and formulas among them cannot be tracked and are still there.",
    on: "Track changes is on",
    off: "Track changes is off",
  },
  card: {
    label: "This change",
    accept: "Accept",
    reject: "Reject",
    acceptOf: (name) => `Accept the change by ${name}`,
    rejectOf: (name) => `Reject the change by ${name}`,
  },
  panel: {
    title: "Tracked changes",
    waiting: (count) => (`${count} pending`),
    none: "No changes are waiting.",
    teach: "With track changes on, what you add and delete is listed here. The text stays as it was until an editor accepts or rejects it.",
    explain: "Until then, counts, the preview and publishing go by the text without these changes.",
    who: "Changes by",
    everybody: "Everybody",
    by: (name, count) => `${name} (${count})`,
    acceptAll: (count) => `Accept all (${count})`,
    rejectAll: (count) => `Reject all (${count})`,
    acceptSelected: "Accept the selected",
    rejectSelected: "Reject the selected",
    inserted: "Added",
    deleted: "Deleted",
    goTo: "Go to this change",
    done: { accept: (count) => `Accepted ${count}`, reject: (count) => `Rejected ${count}` },
  },
  checklist: (count) => (count === 1 ? "One tracked change is open: accept or reject it first" : `${count} tracked changes are open: accept or reject them first`),
  leftAlone: "Words in tracked changes that are still open are left alone.",
  cut: "What you cut holds tracked changes that are still open. Pasted, they count as accepted. To keep them open, undo, and drag the words instead or move the paragraph with Alt and the arrow keys.",
  printed: { inserted: (words) => `[added: ${words}]`, deleted: (words) => `[deleted: ${words}]` },
};
