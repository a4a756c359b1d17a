/** Help about reviewing and publishing. What stands in quotation marks are the very words of buttons and fields, taken from where they live. */
import type { newsroom as source } from "#messages/zh-CN/help/newsroom";
import { calendar } from "../calendar.ts";
import { changes } from "../changes.ts";
import { editor } from "../editor.ts";
import { facts } from "../facts.ts";
import { home } from "../home.ts";
import { notices } from "../notices.ts";
import { pitches } from "../pitches.ts";
import { reposts } from "../reposts.ts";
import { review } from "../review.ts";
import { security } from "../security.ts";
import { series } from "../series.ts";
import { taxonomy } from "../taxonomy.ts";
import { terms } from "../terms.ts";

export const newsroom: typeof source = {
  pitches: {
    title: "Pitches",
    lead: "A story begins as an idea on the board; an editor gives it to a writer, or says why not.",
    steps: [
      `Press “${pitches.propose}” and write down the “${pitches.headline}” and “${pitches.text}”: why it matters, whom to ask, what to look up. It need not be a draft.`,
      `Until an editor decides, what you proposed is yours to “${pitches.edit}” or “${pitches.withdraw}”, and nobody else’s.`,
      `The section’s editors and the chief editor can “${pitches.accept}” it: they choose the “${pitches.writer}” and, if they like, when it is “${pitches.dueAt}”. It becomes a draft, the writer and whoever proposed it get a notice, and the idea stays beside the text. Without a section it waits for the chief editor.`,
      `“${pitches.decline}” wants a reason, which the proposer reads; declined pitches stay on the board with it.`,
      `“${pitches.exportUtf8}” and “${pitches.exportGbk}” save what you are looking at as a table.`,
    ],
    trouble: [
      "It says that somebody has decided: a colleague was quicker, and the first decision counts.",
      "It says that the pitch has just been changed: read it again, then decide.",
      "It is not in the list of articles: until it is accepted it is no article, and stands on the board only.",
    ],
  },
  reviews: {
    title: "Reviews",
    lead: "The reviews and proofs between an author and readers: who signed which text, and when.",
    steps: [
      `The author presses “${review.panel.submit}”, and can say who is next, until when, and add a remark. It is due in 24 hours unless somebody says otherwise; whoever has it is reminded before. Until somebody has signed, “${review.panel.withdraw}” takes it back.`,
      `What is yours to do is under “${review.views.mine}” on the “${review.desk}”, most pressing first; you get a notice as well.`,
      `Once you have read it, press “${review.panel.sign(review.step.review.first)}”, or whatever the step is. A signature is for exactly this text: change a character, the byline, responsible editor, sources or cover, and it no longer holds, and the panel says why.`,
      `If it needs work, “${review.panel.return}” and give the reason. Select a passage first, and the reason stands beside it. After a return the round is signed anew.`,
      `Each section works by “${review.form.presets.simple}” or “${review.form.presets.threeReviews}”. In the latter nobody signs two reviews or two proofs, review and proof of one stage need two people, and nobody reviews what they wrote. The final review is the chief editor’s, and cannot be signed over a claim that a source contradicts.`,
      `“${review.panel.takeOver}”, “${review.panel.assign}” and “${review.panel.setDue}” say in whose hands an article is, and until when.`,
      `What cannot wait, a chief editor can “${review.panel.publishUrgent}” where the section allows it: unless the reviews are done within hours it is taken down, with a warning when a quarter of the time is left. The “${review.panel.sheet}” holds every signature, and you can “${review.sheet.print}” it.`,
    ],
    trouble: [
      `It says “${review.barrier.notOpen}”: the stage before is not signed. It says “${review.barrier.oneReview}”: ask a colleague.`,
      "Signing says that the article has just been changed: nothing was signed. Read the new text, then sign.",
      "A signature no longer holds: put the text back as it was, and it does again. What was returned is signed anew.",
      "Submitted too early, and somebody has signed already: it cannot be withdrawn; ask an editor to return it.",
      "Published first, not reviewed in time, taken down: this time the reviews have to be done before it is published again.",
    ],
  },
  calendar: {
    title: "Publishing, scheduling and embargoes",
    lead: "When readers get an article, before which hour nobody can publish it, when it comes down; the plan of a day, a week or a month.",
    steps: [
      `Under “${editor.tabs.publish}” beside the article: when nothing in “${editor.checklist.title}” is “${editor.checklist.level.block}”, press “${editor.when.now}”.`,
      `“${editor.when.schedule}”: choose a time and press “${editor.when.scheduleNow}”. What goes out is the text as it was then; after later changes, schedule again.`,
      `“${changes.embargo.title}”: nobody publishes before that hour, and nothing is scheduled ahead of it.`,
      `“${changes.takeDown.title}” takes the article down by itself. For right now there is “${editor.when.unpublish}”; the text stays and can be published again.`,
      `The “${calendar.title}” shows a “${calendar.views.day}”, a “${calendar.views.week}” or a “${calendar.views.month}”. Drag to move; with an entry selected, left and right move it a day, up and down a quarter of an hour, and Enter lets you type the time.`,
      `“${calendar.collides}” marks an article within a quarter of an hour of another in its section.`,
    ],
    trouble: [
      "It says that the time has just been changed: a colleague was quicker. Reload and look before you move it.",
      "It cannot be dragged: schedules, embargoes and take-downs are for the section’s editor or the chief editor; due times are changed in the article, and what is published does not move.",
      "The hour passed and nothing went out: most often the checklist has found something again, or a signature no longer holds; those concerned get a notice. Mend it and publish.",
      "Hours that summer time skips are told, with the hour that is meant. All times are in the site’s time zone.",
    ],
  },
  corrections: {
    title: "Corrections and retractions",
    lead: "What readers have already does not change in silence: each change says what it is.",
    steps: [
      `Change the article as usual and press “${editor.publishChanges}”. You are asked: “${changes.title}”`,
      `“${changes.kinds.correction.name}”: ${changes.kinds.correction.meaning}. Say what was wrong and what is right; it is printed with its date in the article, and listed on the corrections page.`,
      `“${changes.kinds.update.name}”: ${changes.kinds.update.meaning}. Say what was added; it is just as public.`,
      `“${changes.kinds.typo.name}”: ${changes.kinds.typo.meaning}. It is not on the corrections page, only in how the article was made.`,
      "Moving it to another section or changing tags is no change of the text, and nothing is asked. Another byline, source or cover is.",
      `If the article is wrong at its root, a chief editor presses “${changes.retract}” and writes “${changes.reason}”. From then on its address says only that it was retracted, and why.`,
    ],
    trouble: [
      `You do not know yet how to put it: “${changes.notYet}”. The change stays in the draft, and readers see what they saw.`,
      "The section has reviews: a change goes through them too, and is not published before they are signed.",
      `A retraction is final. To hide an article for a while, use “${editor.when.unpublish}”.`,
      "Taken down, changed and published again: you are asked all the same.",
    ],
  },
  reposts: {
    title: "Reposts",
    lead: "What others wrote first needs its source, author, headline, a responsible editor and a permission; and the source should be on one of your lists.",
    steps: [
      `Under “${editor.tabs.details}”, set “${editor.details.kind}” to “${editor.details.kinds.repost}”, make one source “${editor.details.relations.origin}”, and give its address, “${editor.details.originalAuthor}” and “${editor.details.originalHeadline}”.`,
      `Fill in “${reposts.permission}”: ${reposts.permissionHint.charAt(0).toLowerCase()}${reposts.permissionHint.slice(1)}.`,
      `Attach the original to that source and press “${reposts.compare.label}” to see, side by side, which words were changed.`,
      `Whatever is missing stands in “${editor.checklist.title}”, and has to be there before publishing.`,
      `Under “${reposts.title}” a chief editor can “${reposts.import.send}” lists (CSV, with dates if you like; several can be in force at once), and decides what “${reposts.rule}” means: “${reposts.rules.block}”, “${reposts.rules.warn}” or “${reposts.rules.allow}”.`,
    ],
    trouble: [
      "It says that the source is on no list: check its name and address. Addresses include subdomains; names are compared without blanks and marks.",
      "The source is on a list that is not in force: ask a chief editor to import a newer one.",
      "An import names a line: nothing of the file was taken. Mend the line and try again.",
      "Without any list sources are not looked up; everything else is still needed.",
    ],
  },
  terms: {
    title: "Wording",
    lead: "Words that are easily wrong, units, and terms your house avoids are marked as you write, also without a network.",
    steps: [
      `Click a marked word, and its card is in “${facts.tab}” on the right. “${terms.severity.block}” has to be dealt with before publishing; “${terms.severity.warn}” and “${terms.severity.note}” are worth a look.`,
      `“${terms.editor.suggests("…")}” puts it right, and can be undone. For a quotation or a name there is “${terms.editor.letStand}”, with a reason. A blocked term is for an editor of the section to let stand.`,
      `Under “${terms.title}” a chief editor can “${terms.import.send}” lists (CSV, JSON, or lines like wrong → right), and “${terms.list.activate}” or “${terms.list.deactivate}” each.`,
      `In a list you can search, “${terms.page.add}” and write “${terms.page.exceptions}”. Each “${terms.page.save}” keeps the one before, and you can “${terms.page.restore}” it.`,
      `After a change, “${terms.archive.start}” goes over everything readers have, in the background.`,
    ],
    trouble: [
      "It keeps pointing at something that is right: give the term an exception, such as the longer word it stands in.",
      "Somebody has just saved a version: yours was not saved. Look at theirs first.",
      "An import names a line: nothing of the file was taken, and the list is as it was.",
      `Let stand by mistake: press “${terms.editor.withdraw}” on the card.`,
    ],
  },
  home: {
    title: "The front page",
    lead: "Which story leads, which are pinned, which sections show; what you leave open fills itself with the newest.",
    steps: [
      "Choose the Chinese or the English edition first; each is arranged by itself.",
      `“${home.chooseLead}”, or leave it to the program, which takes the newest story with a picture out of the latest five.`,
      `“${home.add}” and put them in order with the arrows, by dragging, or by keyboard: Space on the handle picks one up, the arrow keys move it, Space puts it down.`,
      "For each section, say whether it shows and with how many lines; one line can be pinned.",
      `“${home.preview}” shows it unsaved; after “${home.save}” (⌘S or Ctrl+S) readers have it at once.`,
    ],
    trouble: [
      `Somebody else has changed it: “${home.takeOver}”, and “${home.undo}” still brings yours back; or “${home.putMine}”.`,
      `To begin again: “${home.reset}”, then save.`,
      "A pinned story was taken down: its place says so, and another one fills it.",
    ],
  },
  sections: {
    title: "Sections, series and tags",
    lead: "Where an article belongs: one section, any number of tags, perhaps a series.",
    steps: [
      `“${taxonomy.newSection}”, and order them with the arrows: readers see that order.`,
      `“${taxonomy.chooseEditors}” for each section: those editors edit and publish its articles.`,
      `“${review.form.open}”: choose “${review.form.presets.simple}”, “${review.form.presets.threeReviews}” or “${review.form.presets.own}”, and whether anything may be published first and reviewed later. It counts at once, also for what is in review.`,
      `“${taxonomy.factRule}” can be strict: everything needs a source or a person’s word.`,
      `“${series.desk.make}”, then choose it under “${editor.tabs.details}” of an article; its stories lead to the one before and after.`,
      `Tags that mean the same: “${taxonomy.mergeTag}”. The old tag’s address leads to the new one.`,
    ],
    trouble: [
      "A section cannot be removed: there are articles in it. Move them first.",
      "You changed an address: the old one leads to the new one by itself.",
      "There is nobody to choose: invite an editor under people, or make an author one.",
    ],
  },
  notices: {
    title: "Notices",
    lead: "When a colleague mentions you, an article is yours to look at, or something happens to your account, you are told here and by mail.",
    steps: [
      `The bell at the top counts what is unread. Opening a notice leads to the article or the comment and marks it as read; so does “${notices.markAll}”.`,
      `Whether you get mail is up to you, under “${security.mailNotices}” of “${security.title}”: “${security.mailChoices.atOnce}”, “${security.mailChoices.daily}” or “${security.mailChoices.never}”.`,
      "Letters about the security of your account always go out at once.",
    ],
    trouble: [
      "It says that you cannot see it: the article was deleted, or is no longer yours to read.",
      "No mail comes: look among the junk, then ask an admin whether a mail server is set up, and whether your letters are among those that did not go out.",
    ],
  },
};
