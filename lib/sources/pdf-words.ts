/** The text of a PDF, page by page, as paragraphs. For a thread. */
import { getDocumentProxy, getMeta } from "unpdf";
import { refuse } from "#lib/kernel/refusal";
import { CodesAsLetters } from "./codes-as-letters.ts";
import { longestText } from "./passages.ts";
import { type PdfItem, pdfParagraphs } from "./pdf-lines.ts";
import type { PdfWords } from "./reading.ts";

type Read = Omit<PdfWords, "passages"> & { paragraphs: string[] };

const mostPages = 5_000;

/** Refuses "source.locked", "source.damaged", "source.scanned", "source.textTooLong". */
export async function pdfWords(bytes: Uint8Array): Promise<Read> {
  const pdf = await getDocumentProxy(bytes, { disableFontFace: true, useSystemFonts: false, cMapUrl: "made/", cMapPacked: false, useWorkerFetch: false, BinaryDataFactory: CodesAsLetters, stopAtErrors: false, verbosity: 0 }).catch((error: unknown) => refuse(error instanceof Error && error.name === "PasswordException" ? "source.locked" : "source.damaged"));
  if (pdf.numPages > mostPages) refuse("source.textTooLong");
  const pages: PdfItem[][] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) => ("str" in item ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width, height: item.height || Math.abs(Number(item.transform[3])), ends: item.hasEOL }] : []));
    length += words.reduce((sum, { text }) => sum + text.length, 0);
    if (length > longestText) refuse("source.textTooLong");
    pages.push(words);
    page.cleanup();
  }
  const paragraphs = pdfParagraphs(pages);
  if (paragraphs.join("").replace(/\s/g, "").length < Math.min(20, pdf.numPages * 5)) refuse("source.scanned");
  return { ...(await saidOfItself(pdf)), paragraphs, pages: pdf.numPages };
}

/** When it was made says when it was made, not of which day it speaks. */
async function saidOfItself(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<{ headline: string; author: string }> {
  const info: Record<string, unknown> = await getMeta(pdf).then((meta) => meta.info, () => ({}));
  const text = (name: string) => {
    const said = info[name];
    return typeof said === "string" ? said.trim() : "";
  };
  // Programs name a file after the one it was made of.
  const title = /\.(?:docx?|wps|indd|pptx?|xlsx?|pdf|tmp)$|^(?:untitled|microsoft word|无标题|未命名)/i.test(text("Title")) ? "" : text("Title");
  return { headline: title.slice(0, 400), author: text("Author").slice(0, 200) };
}
