/** The pictures other sites show beside a link. */
import type { social as chinese } from "#messages/zh-CN/social";

export const social: typeof chinese = {
  alt: (headline, site) => (headline === site ? site : `${headline} (${site})`),
  section: "Section",
  series: "Series",
  tag: "Tag",
  author: "Author",
};
