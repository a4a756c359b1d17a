/** Pasting, pictures that come from elsewhere, and tidying up. */
import type { paste as zh } from "#messages/zh-CN/paste";

export const paste: typeof zh = {
  picture: {
    waiting: "This picture is waiting its turn. Go on writing.",
    fetching: "Fetching this picture for the library. Go on writing.",
    failed: (line, reason) => `This picture did not come: ${line}. ${reason} The line above stays, so nothing is lost.`,
    offline: "You are offline.",
    retry: "Fetch it again",
    leave: "Leave the line as it is",
    carried: (number, mark) => `picture ${number}-${mark}`,
  },

  tooLarge: {
    title: "Too much on the clipboard",
    lead: (megabytes, most) => `It holds ${megabytes} MB, more than ${most} MB. Nothing was pasted, and the text has not changed.`,
    what: "Save it as a file and paste it in parts, or paste the words alone and leave pictures and form in the file.",
    save: "Save as a file",
    wordsOnly: "Paste the words",
    close: "Leave it",
    fileName: "clipboard",
  },

  tidy: {
    open: "Tidy up",
    openLabel: "Tidy quotation marks, dashes, blanks and wide digits: look first, then change",
    title: "Tidy up",
    lead: (count) => `${count === 1 ? "One place" : `${count} places`} to tidy. Only what is ticked will change, and you can undo it.`,
    nothing: "Nothing to tidy: quotation marks, dashes, dots, blanks and digits are all well.",
    untouched: "Code, formulas and the addresses of links are left alone.",
    all: "Tick all",
    none: "Tick none",
    apply: (count) => (count === 1 ? "Change this one" : `Change these ${count}`),
    close: "Close",
    moved: (count) => `${count === 1 ? "One place was" : `${count} places were`} changed meanwhile and left alone.`,
    applied: (count) => `${count === 1 ? "One place" : `${count} places`} tidied.`,
    more: (count) => `${count} more; tidy again when these are done.`,
    blank: "blank",
    nothingLeft: "taken out",
    rule: {
      quotes: "Quotation marks",
      dash: "Dash",
      ellipsis: "Ellipsis",
      blankBefore: "Blank before punctuation",
      blanks: "Doubled blanks",
      digits: "Wide digits and letters",
      punctuation: "Half-width punctuation",
    },
  },

  address: {
    label: "Or give an address",
    hint: "We fetch the page and recognise its headline, author and text. Addresses of private networks are not fetched.",
    fetch: "Fetch the page",
    fetching: "Fetching …",
  },
};
