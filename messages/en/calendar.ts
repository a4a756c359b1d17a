/** The calendar: what appears, is freed, is due and comes down, by day, week and month. */
import type { calendar as source } from "#messages/zh-CN/calendar";

export const calendar: typeof source = {
  title: "Calendar",
  views: { label: "Range", day: "Day", week: "Week", month: "Month" },
  turn: "Other dates",
  previous: "Earlier",
  today: "Today",
  next: "Later",
  section: "Section",
  allSections: "All sections",
  show: "Show",
  kinds: { scheduled: "Scheduled", published: "Published", embargo: "Embargo ends", due: "Due", takeDown: "Comes down" },
  untitled: "(no headline yet)",
  day: (day) => `Plan for ${day}`,
  collides: "too close",
  collisions: (count, minutes) => (count === 1 ? `One article appears within ${minutes} minutes of another in its section.` : `${count} articles appear within ${minutes} minutes of another in their section.`),
  more: "There is more here than can be shown. Switch to a week or a day, or choose a section.",
  empty: "Nothing is planned here yet. Schedule an article and it will appear here.",
  help: (zone) => `Drag to move. With an entry selected, left and right move it a day, up and down a quarter of an hour, Enter opens it. Times are ${zone}.`,
  newTime: "Move to",
  move: "Move",
  openArticle: "Open the article",
  noTime: "Choose a date and a time.",
  notYours: "The section’s editor or the chief editor may move this.",
  lost: "The server could not be reached, and the time was not changed. Please try again later.",
};
