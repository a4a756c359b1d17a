/** Help about writing. What stands in quotation marks are the very words of buttons and fields, taken from where they live. */
import type { writing as source } from "#messages/zh-CN/help/writing";
import { aiLabel } from "../aiLabel.ts";
import { articles } from "../articles.ts";
import { comfort } from "../comfort.ts";
import { comments } from "../comments.ts";
import { desk } from "../desk.ts";
import { editor } from "../editor.ts";
import { facts } from "../facts.ts";
import { generated } from "../generated.ts";
import { history } from "../history.ts";
import { offline } from "../offline.ts";
import { paste } from "../paste.ts";
import { previews } from "../previews.ts";
import { sources } from "../sources.ts";
import { suggest } from "../suggest.ts";
import { taxonomy } from "../taxonomy.ts";

export const writing: typeof source = {
  writing: {
    title: "Writing and saving",
    lead: "Write an article, alone or with others, with or without a network.",
    steps: [
      `Under “${desk.articles}” press “${desk.write}”. Headline, standfirst and text are written right on the page; / in the text puts in headings, pictures and tables. In the list, J and K move between articles and / goes to the search.`,
      `Section, tags, bylines and responsible editor are under “${editor.tabs.details}” on the right. While no text has the caret, ? shows all “${comfort.keys.title}”.`,
      `Saving is not your business: what you type goes to the server as you type, and once it is on its disk the top of the page says “${editor.saving.saved}”.`,
      `Several people can write at once. Each cursor carries a name, and nobody’s words are lost. Only when two people change the same line of “${editor.tabs.details}” does somebody press “${editor.notice.resolve}” and choose.`,
      `To speak about a passage, select it and press “${comments.begin}”; @ mentions a colleague. Comments change nothing, and readers never see them. To change words and keep the old ones in sight, switch on “${suggest.mode.off}”: your changes wait for “${suggest.card.accept}” or “${suggest.card.reject}”, and hold up publishing until then.`,
      `“${history.tab}” has every version: one is kept by itself after five minutes’ rest or half an hour’s writing, or when you press “${history.keep.button}”. Open one to see what differs, then “${history.restore.button(3)}”; what was there before is kept as well.`,
      `“${editor.preview}” shows the article as it will be printed. For somebody without an account there is “${previews.open}”: a link that runs out, and that you can “${previews.revoke}” at any time.`,
    ],
    trouble: [
      `It says “${editor.saving.offline}”: keep writing. The words stay on this device and go out once you are connected. An article you have opened before opens again without a network.`,
      `It says “${editor.saving.signedOut}”: press “${editor.notice.signIn}”, sign in, and come back to this tab. Saving goes on.`,
      `It says “${editor.saving.notKept}”: press “${editor.notice.copyAll}” and put the text somewhere safe before you close the page.`,
      `The browser crashed, or you closed the wrong tab: open the article again. Words that had not gone out come back by themselves; for details, you are asked whether to “${editor.recovery.take}”.`,
      `Signing out says “${offline.leaving.title}”: let it finish, or press “${offline.leaving.saveFile}”.`,
      `You pressed “${editor.when.remove}” by mistake: press “${editor.when.undo}” right away.`,
    ],
  },
  sources: {
    title: "Sources",
    lead: "Pages, files, texts and talks that an article rests on: kept as they were, read beside the text, printed with it.",
    steps: [
      `Open “${sources.panel.tab}” beside an article, paste an address and press Enter, or drop a file (${sources.panel.fileHint}). There are also “${sources.panel.text}”, “${sources.panel.interview}” and “${sources.panel.article}”.`,
      `Click where it should stand, unfold the source and press “${sources.panel.quote}”: the words go into the text with their citation. Select a few words first to quote only those.`,
      "Their order is the order of the printed numbers; the arrows change it.",
      `A source taken off an article stays in the library; “${sources.panel.undo}” brings it back.`,
      `“${sources.title}” in the menu has all of them: filter by kind and state, search names, authors, addresses and texts, and see which articles use each. To keep a page for later, “${sources.list.add}”.`,
      `Open a source to add its author, day and licence. “${sources.page.note}” is for colleagues and never printed.`,
      `Pages behind articles that are live, or were worked on in the last month, are compared once a day; “${sources.page.compare}” does it now. One that differs says “${sources.changed}”: look, then “${sources.page.accept}” or “${sources.page.keepOld}”.`,
    ],
    trouble: [
      `The page wants a sign-in, or has no text: copy it in your browser and press “${sources.panel.instead}”, or settle for “${sources.panel.anyway}”.`,
      "A scanned PDF has no text in it, and you are told so. Run text recognition (OCR) over it first.",
      "A file over 50 MB: split it, or keep only the pages you need. An article takes up to 100 sources.",
      `The page is gone: its text is still here, and “${sources.page.history}” has every state of it.`,
      "A source also stands in articles you may not change: its name and address are for a colleague who may change them all.",
    ],
  },
  facts: {
    title: "Facts and verifying",
    lead: "Numbers, dates, amounts, names and quotations are compared with the sources as you write, without a network service and without a model.",
    steps: [
      `Attach sources, then open “${facts.tab}” on the right. Every claim is in one of four states: “${facts.state.supported}”, “${facts.state.contradicted}”, “${facts.state.unsupported}” or “${facts.state.verified}”.`,
      `Red ones go against a source, and the card shows its wording. If the article is wrong, “${facts.fix("…")}” puts it right in one step, and can be undone.`,
      `If the article is right, press “${facts.verify}” and say how you know; readers see that sentence. Going against a source is for an editor of the section or the chief editor.`,
      `For open ones, “${facts.addSource}” or “${facts.verify}”. A verification made by mistake is taken back with “${facts.withdraw}”.`,
      `Publishing is stopped by what contradicts a source; by what a machine wrote and neither a source nor a person confirms; and, in a section with a strict “${taxonomy.factRule}”, by everything without a source. The rest only warns.`,
      `It is also stopped without headline, text, section or byline, by pictures without a description, by open tracked changes, by blocked terms, by what a repost lacks, and by unsigned reviews. “${editor.checklist.title}” in the panel lists each, and “${editor.checklist.go}” leads there.`,
      `“${facts.group.wording(2).replace(/ 2$/, "")}” is there to look at, and never stops anything.`,
    ],
    trouble: [
      "No network: sources cannot be fetched, and you write on; the check follows when you are connected.",
      "Verified words were deleted: the verification is kept, and holds again when they come back.",
      "A source was replaced and now disagrees with what was verified: the claim turns red again. Please look once more.",
      "The check goes by rules and does not understand. What it finds too much is verified in a sentence; what it misses is not marked, so read with your own eyes too.",
    ],
  },
  labels: {
    title: "Machine-made words and labels",
    lead: "Words that a model wrote, revised or translated are declared; the mark stays until a person has rewritten them, and readers are told.",
    steps: [
      `Select the words and press “${generated.tool}” in the toolbar; or, under “${editor.tabs.publish}”, “${generated.title}”, press “${generated.declareAll}”, which takes headline, standfirst and captions along.`,
      `Fill in “${generated.dialog.model}”, or tick “${generated.dialog.unknown}” if nobody can tell.`,
      `The words are underlined in indigo, and the foot of the page says “${generated.share(0.18)}” or the like. ${generated.rule}`,
      `Declared by mistake: put the caret into the words, press “${generated.card.withdraw}” and say why. Both stay on record.`,
      `Once published, the page, lists, feeds, copied text and print all carry the label; “${aiLabel.record.title}” at the end of the article says who did what.`,
      `Words, place and codes of the label are under “${aiLabel.settings.title}” in “${desk.settings}”. There is no switch that turns it off.`,
      `Somebody needs a copy without the label: a chief editor writes down the agreement under “${aiLabel.copies.title}” and presses “${aiLabel.copies.submit}”.`,
    ],
    trouble: [
      "Undo took a mark off and it came back: declared words lose their mark by being rewritten or withdrawn, and in no other way.",
      "The checklist says that machine-made words hold claims without a source: add a source or verify them, or the article cannot be published.",
      `An imported file carries an AI label: “${articles.declareAll}” is ticked for you. If a machine wrote only a part, untick it and declare that part in the draft.`,
    ],
  },
  import: {
    title: "Import",
    lead: "Turns a page, plain text, Markdown or a Word document into a draft.",
    steps: [
      `Under “${articles.importTitle}” choose or drop a file (.html, .txt and .md up to 5 MB, .docx up to 20 MB); or give an address and press “${paste.address.fetch}”; or paste a whole page and press “${articles.recognise}”.`,
      `Check “${articles.found}” line by line: headline, time, source, author, text. Add what is missing, mend what is wrong.`,
      "Look at what was left out: navigation, copyright lines and related links are listed at the bottom.",
      `Where the page first appeared elsewhere, “${articles.kindLabel}” says “${articles.kind.repost}”, and author, headline and address come along. If that is wrong, change it.`,
      `Press “${articles.makeDraft}”. Pictures on other sites are fetched now; those that do not come leave their address, and you add them in the draft.`,
    ],
    trouble: [
      "The address cannot be fetched: open the page in your browser, select and copy all of it, and paste it here.",
      "Save .doc and .wps as .docx first, in Word or WPS; take off passwords.",
      "Characters that cannot be read stand as �: save the file as UTF-8 and try again. GBK and UTF-16 are usually recognised.",
      `It was read wrongly: “${articles.startOver}”, and paste only the article itself.`,
    ],
  },
};
