/** What readers have already: corrections, updates, typos, retractions; embargoes and hours of taking down. */
import type { changes as source } from "#messages/zh-CN/changes";

export const changes: typeof source = {
  title: "This change is…",
  lead: "Readers already have this article. Published words do not change in silence: say what this is.",
  kind: "Kind",
  kinds: {
    correction: { name: "Correction", meaning: "something was wrong", hint: "Shown with its date in the article and on the corrections page. Say what was wrong and what is right." },
    update: { name: "Update", meaning: "there is something new", hint: "Shown with its date in the article and on the corrections page. Say what was added." },
    typo: { name: "Typo", meaning: "a slip; the meaning is the same", hint: "Not on the corrections page; kept in “How this article was made”. At most 30 letters in all, 12 in one place (3 Chinese characters), 3 in the headline. A number, date, name or “not” that changes is no typo, nor is a link, a picture or a byline. A note is optional." },
  },
  words: "What readers are told",
  typoWords: "Note (optional)",
  wordsMissing: "A correction or an update says what has changed.",
  publish: "Publish the change",
  notYet: "Not yet",
  skippedHour: (time) => `Summer time skips this hour; it means ${time}.`,
  doubledHour: "Summer time ends: this hour comes twice that day, and the first is meant.",
  embargo: { title: "Embargo", label: "Not published before", set: "Set", change: "Change", clear: "Lift the embargo", is: (time) => `Embargo until ${time}; nobody can publish before.` },
  takeDown: { title: "Scheduled take-down", label: "Taken down at", set: "Schedule the take-down", change: "Move the take-down", clear: "Cancel the take-down", is: (time) => `Comes down by itself on ${time}.` },
  retract: "Retract",
  retractHelp: "For an article that is wrong at its root. Only the chief editor retracts, and it is final.",
  retractTitle: "Retract this article?",
  retractText: "Readers will never see its text again; its address says that it was retracted, and why. It cannot be revised or published any more. This cannot be undone.",
  reason: "Reason, in public",
  reasonHint: "Readers will see these words.",
  reasonMissing: "Please write the reason: readers will see it.",
  retractYes: "Retract",
  retractNo: "Keep it",
  retracted: "Retracted. Its address now says why.",
};
