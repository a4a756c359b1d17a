/** Attaches a file: PDF with text, Word, plain text, a saved page. Its bytes say what it is. */
import { z } from "zod";
import { articleSubject } from "#lib/articles/subject";
import { cleanText } from "#lib/content/clean";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { keepAndAttach, type Taken } from "./attach.ts";
import { articleIdInput } from "./input.ts";
import { nameFrom, nameOfFile } from "./name-from.ts";
import { readBytes } from "./read-bytes.ts";

/** Refuses what `readBytes` refuses, and "source.noWords". The file itself is not kept: its words are. */
export const attachFile = command({
  name: "source.attachFile",
  can: "source.attach",
  input: z.object({ articleId: articleIdInput, bytes: z.instanceof(Uint8Array), name: z.string().max(1_000).transform((name) => cleanText(name).trim()) }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  prepare: async ({ bytes, name }) => takenFrom(bytes, name),
  run: async ({ actor, input: { articleId, name }, subject, prepared: taken }) => {
    const value = await keepAndAttach({ actor, subject, taken });
    return { value, about: { kind: "article", id: articleId }, detail: { sourceId: value.sourceId, kind: "file", file: name.slice(0, 200), again: value.again } };
  },
});

async function takenFrom(bytes: Uint8Array, fileName: string): Promise<Taken> {
  const words = await readBytes(bytes);
  if (words.passages.length === 0) refuse("source.noWords");
  return {
    kind: "file",
    name: words.site.slice(0, 200) || nameOfFile(fileName) || nameFrom(words.passages),
    url: "",
    originalAuthor: words.author.slice(0, 200),
    originalHeadline: words.headline.slice(0, 400),
    licence: "",
    note: "",
    day: words.day,
    passages: words.passages,
    type: words.type,
    bytes: bytes.length,
    fileName: fileName.slice(-255),
    aboutArticleId: null,
    problem: "",
  };
}
