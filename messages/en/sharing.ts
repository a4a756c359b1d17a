/** The editor's panel for search results and shared cards. */
import type { sharing as chinese } from "#messages/zh-CN/sharing";

export const sharing: typeof chinese = {
  tab: "Search",
  title: "Search & sharing",
  description: "Description",
  descriptionHint: "Shown in search results and on shared cards; leave empty to use the standfirst",
  count: (count, most) => `${count} of ${most} characters`,
  over: (count, most) => `${count} of ${most} characters, ${count - most} too many`,
  picture: "Picture for links",
  pictureHint: "Shown where the link is shared; at least 600 pixels wide",
  auto: "Automatic: the cover, or one made from the headline",
  upload: "Upload a picture for links",
  previews: "How it looks",
  previewsHint: "Approximate: sites change how they show links. Takes effect when published.",
  search: { google: "Google", baidu: "Baidu" },
  card: { wechat: "WeChat", x: "X" },
  drawn: "A picture made from the headline",
  pictureOf: (alt) => `Picture for links: ${alt === "" ? "without alternative text" : alt}`,
  bySlug: "from the headline",
  untitled: "Untitled",
  warnings: "Worth a look",
  fine: "Nothing to flag.",
  warning: {
    titleLong: "The headline is long: search results will cut it.",
    noDescription: "There is no description and no standfirst: the beginning of the text will be taken.",
    descriptionLong: "The description is too long: its end will hardly be seen.",
    descriptionShort: "The description is too short to say what the story is about.",
    descriptionRepeats: "The description only repeats the headline.",
    smallPicture: "The picture is small: it will be blurred, or shown as a thumbnail.",
    slugChanged: "The name in the address has changed: once published, the old address leads to the new one, but addresses shown elsewhere take a while to follow.",
  },
};
