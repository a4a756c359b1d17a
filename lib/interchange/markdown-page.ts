/** A Markdown file as pieces, with what its front matter says. */
import { picturesIn, readMarkdown } from "#lib/content/markdown";
import { pieceOf } from "./arrange.ts";
import { frontMatterOf } from "./front-matter.ts";
import { namesAfterLabel } from "./names.ts";
import type { Source } from "./recognise.ts";
import { type Clues, noClues } from "./story.ts";
import { type Clock, findTime } from "./times.ts";

export function readMarkdownPage(text: string, clock: Clock): Source {
  const matter = frontMatterOf(text);
  const source = matter?.rest ?? text;
  const reading = readMarkdown(source);
  const clues = matter ? cluesOf(matter.values, clock) : noClues();
  const [first] = reading.doc.content;
  // A first heading of the first level is the headline; a file of ## sections may have none.
  if (clues.headline === "" && first?.type === "heading" && /^ {0,3}(?:#\s|[^\n#]+\n=+[ \t]*$)/m.exec(source)?.index === source.search(/\S/)) clues.headline = pieceOf(first).text;
  return {
    pieces: reading.doc.content.map((block) => pieceOf(block, linkedIn(block))),
    clues,
    dropped: matter ? [{ reason: "frontMatter", text: matter.source }] : [],
    pictures: (blocks) => picturesIn(blocks, reading),
    flat: false,
  };
}
