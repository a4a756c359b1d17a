/** The areas of the desk that have a page of help, in the order of the list. Pure. */
import type { KeyName } from "#components/editor/comfort/key-words";

export const helpGroups = {
  writing: ["writing", "sources", "facts", "labels", "import"],
  newsroom: ["pitches", "reviews", "calendar", "corrections", "reposts", "terms", "home", "sections", "notices"],
  house: ["people", "security", "settings", "models", "redirects", "backups", "audit"],
} as const;

export type HelpArea = (typeof helpGroups)[keyof typeof helpGroups][number];

export const helpAreas: readonly HelpArea[] = Object.values(helpGroups).flat();

export function helpAreaOf(text: string): HelpArea | null {
  return helpAreas.find((area) => area === text) ?? null;
}

/** The screens an area explains; the first is the one it leads to. */
export const screensOf: Record<HelpArea, readonly [string, ...string[]]> = {
  writing: ["/desk/articles"],
  sources: ["/desk/sources"],
  facts: ["/desk/articles"],
  labels: ["/desk/articles", "/desk/copies"],
  import: ["/desk/import"],
  pitches: ["/desk/pitches"],
  reviews: ["/desk/review"],
  calendar: ["/desk/calendar"],
  corrections: ["/desk/articles"],
  reposts: ["/desk/reposts"],
  terms: ["/desk/terms"],
  home: ["/desk/home"],
  sections: ["/desk/sections", "/desk/series", "/desk/tags"],
  notices: ["/desk/notices"],
  people: ["/desk/people"],
  security: ["/desk/profile/security"],
  settings: ["/desk/settings", "/desk/settings/house", "/desk/settings/sign-in", "/desk/settings/storage"],
  models: ["/desk/models", "/desk/models/calls"],
  redirects: ["/desk/redirects"],
  backups: ["/desk/backups"],
  audit: ["/desk/audit"],
};

/** Keys of the editor that belong to an area. */
export const keysOf: Partial<Record<HelpArea, readonly KeyName[]>> = {
  writing: ["save", "palette", "find", "slash", "comment", "revise", "undo", "outline"],
  facts: ["claims"],
  calendar: ["publish"],
};
