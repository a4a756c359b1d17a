/** What programs read: feeds, Markdown copies, llms.txt, and the part of the settings about them. */
import type { machines as source } from "#messages/zh-CN/machines";

export const machines: typeof source = {
  follow: { tag: "Follow this tag (RSS)", author: "Follow this author (RSS)" },
  llms: {
    rules: (training) => (training ? "Every story has a copy in Markdown: add .md to its address. Please name the source and link to the story when you quote." : "Every story has a copy in Markdown: add .md to its address. Please name the source and link to the story when you quote. These stories may not be used to train models."),
    sections: "Sections",
    newest: "Latest stories",
    feeds: (name) => `Follow ${name}`,
    sitemap: "Sitemap",
  },
  copy: { corrections: "Corrections and updates", kind: { correction: "Corrected: ", update: "Added: " } },
  settings: {
    title: "Read by programs",
    lead: "The programs of AI companies read the news too. This goes into robots.txt: the honest ones keep to it, and it stops none of the others.",
    preset: "AI programs",
    presets: { all: "May read for everything", answers: "May read for answers, not for training", asked: "May come only when somebody asks", none: "May not read at all", own: "As ticked below" },
    allow: "They may",
    purposes: { training: "collect stories to train models", search: "index stories, and quote them in answers with their source", user: "open a story for somebody who asks about it" },
    hub: "WebSub hub",
    hubHint: "Told of every publication and take-down, so that subscribers see it at once. Leave it empty to tell nobody.",
  },
};
