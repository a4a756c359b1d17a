/** Corrections, the page about AI, the map of the site, and sharing at the end of a story. */
import type { about as source } from "#messages/zh-CN/about";

export const about: typeof source = {
  corrections: {
    title: "Corrections and updates",
    short: "Corrections",
    description: "Whatever we put right or added after a story appeared is recorded here, and in the story itself.",
    empty: "No corrections yet. If you find a mistake, please tell the newsroom: we correct in public.",
    kind: { correction: "Correction", update: "Update" },
    notice: { correction: (moment) => `This story was corrected on ${moment}`, update: (moment) => `This story was updated on ${moment}` },
    republished: "This story was taken down for a time and has been published again with changes.",
    retracted: "This story has been retracted",
    earlier: "Earlier corrections",
    newest: "Back to the newest",
  },
  retraction: { reason: (reason) => `Why: ${reason}` },

  ai: {
    title: "How we use AI",
    short: "How we use AI",
    description: "Where a machine had a hand in what you read, how we mark it, and who answers for it.",
    lead: "Whoever signs a story answers for every sentence. What a machine wrote has to say so.",
    label: "How we use AI",
    ours: "From the newsroom",
    seeCorrections: "See all corrections",
  },

  sitemap: {
    title: "Site map",
    description: "Sections, authors, archive and everything about this site, on one page.",
    sections: "Sections",
    authors: "Authors",
    archive: "Archive",
    all: "All months",
    follow: "Follow",
    everything: "Every story (RSS)",
    ofSection: (name) => `${name} (RSS)`,
    about: "About this site",
  },

  traditional: { to: "繁體", toTitle: "以繁體字閱讀本文", back: "简体", backTitle: "用简体字阅读本文" },

  share: {
    title: "Share",
    copy: "Copy link",
    copied: "Copied",
    system: "Share…",
    weibo: "Weibo",
    qr: "QR code",
    qrAlt: "QR code of this story’s address: scan it to read on a phone",
  },

  resume: { offer: "You stopped partway through this story last time.", go: "Go on from there", close: "No, thanks" },
  searchBox: { close: "Close", keys: "Open search with the / key" },
};
