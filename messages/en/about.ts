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
    parts: [
      { title: "What is used today", text: ["The software behind this site is connected to no AI model. It does not write, rewrite, translate or illustrate.", "All it does by itself is what fixed rules can settle: it recognises the headline and source of an imported text, counts words and minutes, makes an address from a headline, and lists what is missing before a story can be published. Sections follow the clock, not your tastes."] },
      { title: "How machine-made content is marked", text: ["A story that carries an AI label says “AI-generated” above its text, in indigo. On this site that colour stands for machine-made content and nothing else.", "A picture that arrives with an AI label inside its file keeps it: every size and format we make of it carries the label on."] },
      { title: "What the software cannot see", text: ["It does not know which tools reporters and editors use elsewhere, and it does not label stories by guesswork. That is a matter of the newsroom’s own rules, and of saying so."] },
      { title: "When something is wrong", text: ["Whether a person or a machine made the mistake, we correct it in public and say what changed and when. A story that cannot be saved is retracted, and its address says so."] },
    ],
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
