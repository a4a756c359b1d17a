/** The pages readers see. */
import type { site as source } from "#messages/zh-CN/site";

export const site: typeof source = {
  languageName: "English",
  skip: "Skip to content",
  home: "Home",
  sections: "Sections",
  search: "Search",
  menu: { tools: "Tools", footer: "Footer" },
  theme: { toDark: "Switch to dark", toLight: "Switch to light" },
  otherLanguage: { site: "中文", story: "阅读中文版" },

  list: {
    latest: "Latest",
    earlier: "Earlier stories",
    newest: "Back to the newest",
    empty: "No stories here yet.",
    all: (section) => `All of ${section}`,
    by: (names) => (names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : (names[0] ?? "")),
    minutes: (count) => `${count} min read`,
    inSection: "Section",
    feed: (name) => `${name} RSS`,
    count: (count) => (count === 1 ? "1 story" : `${count} stories`),
  },

  fresh: {
    title: "The first story is on its way",
    text: "Nothing has been published in English yet. The first story will appear here.",
    other: "Read the Chinese edition",
    desk: "Go to the desk",
  },

  article: {
    by: "By",
    editor: (name) => `Edited by ${name}`,
    origin: (name) => `Source: ${name}`,
    minutes: (count) => `${count} min read`,
    updated: (moment) => `Updated ${moment}`,
    outline: "In this story",
    note: "Author’s note",
    tags: "Tags",
    sources: "Facts and sources",
    sourceCount: (count) => (count === 1 ? "This story rests on 1 source" : `This story rests on ${count} sources`),
    basedOn: "Source",
    firstAppeared: "First published",
    sourceBy: (author) => author,
    sourceHeadline: (headline) => `“${headline}”`,
    kind: { original: "Original", repost: "Republished", translation: "Translation", submission: "Contributed" },
    repost: (name) => (name ? `Republished from ${name}. All rights remain with the original author.` : "Republished. All rights remain with the original author."),
    translation: (name) => (name ? `Translated from ${name}.` : "This is a translation."),
    submission: "Contributed by a reader and approved by the newsroom.",
    readOrigin: "Read the original",
    alsoIn: "This story is also in",
    moreIn: (section) => `More in ${section}`,
    pictureCredit: (credit) => credit,
    address: "Address of this story",
  },

  section: { feed: "Follow this section (RSS)" },
  tag: { kind: "Tag", title: (name) => `Tag: ${name}`, description: (name) => `Every story tagged “${name}”.` },
  author: { kind: "Author", description: (name) => `Every story by ${name}.`, articles: "Stories" },
  archive: {
    title: "Archive",
    description: "Every story, month by month.",
    empty: "Nothing in the archive yet.",
    month: (month) => `Stories of ${month}`,
    allMonths: "All months",
  },

  searching: {
    title: "Search",
    label: "Find in headlines",
    button: "Search",
    hint: "Words from the headline; several words may stand in any order.",
    description: "Search the headlines of every story.",
    found: (query, count, more) => (more ? `The ${count} newest stories with “${query}” in the headline` : `${count === 1 ? "1 story" : `${count} stories`} with “${query}” in the headline`),
    nothing: (query) => `No headline has “${query}” in it.`,
    advice: "Try a shorter word, or look by month:",
    otherLanguage: (count) => (count === 1 ? "1 story in the Chinese edition" : `${count} stories in the Chinese edition`),
  },

  missing: {
    title: "There is no such page",
    text: "The address may be mistyped, or the story may have been taken down.",
    home: "Back to the front page",
    search: "Search headlines",
    archive: "Browse the archive",
  },
  retracted: {
    title: "This story has been retracted",
    text: (headline, badge) => `The newsroom has retracted “${headline}”${badge && ` (${badge})`}. It can no longer be read here.`,
    plain: "The newsroom has retracted this story. It can no longer be read here.",
    when: (day) => `Retracted on ${day}`,
  },

  failure: {
    500: { title: "Something went wrong", text: "This page cannot be shown just now. We have noted it; please try again in a moment." },
    503: { title: "Back in a moment", text: "The site cannot reach its stories. This usually lasts a few seconds; please reload the page soon." },
    404: { title: "There is no such page", text: "The address may be mistyped; please check it." },
    403: { title: "Request refused", text: "This request did not come from a page of this site. Please go back and try again from there." },
    405: { title: "Not that way", text: "This address is for reading only." },
    413: { title: "Too large", text: (megabytes) => `At most ${megabytes} MB can be sent at once. Please send less; what you wrote in the editor is still there.` },
    400: { title: "Bad request", text: "The server could not make sense of this request; please check the address." },
    reference: (id) => `Reference ${id}`,
    home: "Back to the front page",
  },

  footer: {
    copyright: (year, name) => `© ${year} ${name}`,
    archive: "Archive",
    feed: "RSS",
    privacy: "Privacy",
    complaints: "Report illegal or harmful content",
    licence: (number) => `Internet news service licence ${number}`,
  },

  privacy: {
    title: "Privacy",
    description: "What we know, and do not know, when you read this site.",
    lead: "You should not have to tell anyone who you are to read the news.",
    parts: [
      { title: "No tracking", text: ["Reading pages set no cookie that could recognise a reader and carry no analytics, advertising or social plug-ins.", "Words, pictures, styles and scripts all come from this site: opening a page sends no request to any other."] },
      { title: "What stays in your browser", text: ["Three things only: your choice of light or dark once you have made one, whether you switched off the search key, and where you stopped in long stories you have not finished (thirty at most; each goes when you reach its end). They are kept in your browser’s local storage, are never sent to us, and go when you clear your browsing data."] },
      { title: "What the server knows", text: ["As with any website, the server receives your network address, your type of browser and the page you ask for, in order to send it to you and to fend off attacks.", "Whoever runs this site may keep access logs on the server or on a proxy in front of it. They decide what is logged and for how long, and can tell you if you ask."] },
      { title: "Search", text: ["Search words are used to find stories and for nothing else. The software keeps no record of searches."] },
      { title: "Members of the newsroom", text: ["Signing in to the desk uses one necessary cookie. Accounts, sign-in times, network addresses and actions are written to an audit log that protects the stories. Readers never need to sign in."] },
    ],
  },

  feed: { description: (name, line) => (line ? `${name}: ${line}` : name), section: (name, section) => `${name} · ${section}` },
};
