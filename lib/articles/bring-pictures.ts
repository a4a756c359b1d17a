/** Brings the pictures of an imported page into the library; one that does not come leaves its address in the text. */
import type { Actor } from "#lib/access/actor";
import { addressLine, withFigures } from "#lib/content/address-line";
import { figuresOf } from "#lib/content/figures";
import type { Block, Doc, Figure } from "#lib/content/types";
import { takePicture } from "#lib/media/take";
import { type Outgoing, sendOut } from "#lib/outgoing/send";

const mostPictures = 60;
const atOnce = 3;
/** Milliseconds for all of them: somebody is waiting. */
const patience = 60_000;

/** `pictures`: where those behind the figures lie, in their order. Figures with media stay as they are. */
export async function bringPictures(actor: Actor, body: Doc, pictures: readonly { src: string; alt: string }[], send: Outgoing = sendOut): Promise<Doc> {
  const wanted = figuresOf(body.content).flatMap((figure, at) => {
    const src = pictures[at]?.src ?? "";
    return figure.attrs.media === null && addressLine(figure, src) ? [{ figure, src }] : [];
  });
  if (wanted.length === 0) return body;
  const until = Date.now() + patience;
  const came = new Map<string, number>();
  const waiting = [...new Set(wanted.map(({ src }) => src))].slice(0, mostPictures);
  const fetchNext = async (): Promise<void> => {
    for (let src = waiting.shift(); src !== undefined && Date.now() < until; src = waiting.shift()) {
      const outcome = await takePicture(actor, { address: src }, send);
      if (outcome.ok) came.set(src, outcome.value.id);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, fetchNext));
  const addresses = new Map(wanted.map(({ figure, src }) => [figure, src]));
  return { ...body, content: withFigures(body.content, (figure) => settled(figure, addresses.get(figure), came)) };
}

function settled(figure: Figure, src: string | undefined, came: ReadonlyMap<string, number>): Block[] {
  if (src === undefined) return [figure];
  const media = came.get(src);
  if (media !== undefined) return [{ ...figure, attrs: { ...figure.attrs, media } }];
  return [addressLine(figure, src) ?? figure];
}
