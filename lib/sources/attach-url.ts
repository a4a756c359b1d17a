/** Attaches a page by its address: fetched, read and kept as it was. */
import { z } from "zod";
import { articleSubject } from "#lib/articles/subject";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { isWebAddress } from "#lib/content/address";
import { keepAndAttach, keepOnly, type Taken } from "./attach.ts";
import { findPage } from "./find-again.ts";
import { articleIdInput } from "./input.ts";
import { hostOf } from "./plain-address.ts";
import { type TakenPage, takePage } from "./take-page.ts";

const addressInput = z.string().max(2_000).transform((raw) => raw.trim());

/**
 * Refuses "source.noAddress", "source.addressRefused", "source.gone", "source.login", "source.noText", "source.unreachable", and what files refuse.
 * `anyway`: attaches what cannot be read, too, with its problem; what is kept from an earlier time is attached in any case.
 */
export const attachUrl = command({
  name: "source.attachUrl",
  can: "source.attach",
  input: z.object({ articleId: articleIdInput, url: addressInput, anyway: z.boolean().default(false) }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  prepare: async ({ url, anyway }, _subject, actor) => {
    if (!isWebAddress(url)) refuse("source.noAddress");
    const page = await takePage(url);
    if (page.ok || anyway || (await findPage(actor, page.url)) !== null) return takenFrom(page);
    return refuse(page.code, page.params);
  },
  run: async ({ actor, input: { articleId }, subject, prepared: taken }) => {
    const value = await keepAndAttach({ actor, subject, taken });
    return { value, about: { kind: "article", id: articleId }, detail: { sourceId: value.sourceId, kind: "url", url: taken.url.slice(0, 200), again: value.again, ...(taken.problem && { problem: taken.problem }) } };
  },
});

/** From the desk: kept, and attached to nothing yet. */
export const addUrl = command({
  name: "source.addUrl",
  can: "source.add",
  input: z.object({ url: addressInput }),
  subject: async () => undefined,
  prepare: async ({ url }, _subject, actor) => {
    if (!isWebAddress(url)) refuse("source.noAddress");
    const page = await takePage(url);
    return page.ok || (await findPage(actor, page.url)) !== null ? takenFrom(page) : refuse(page.code, page.params);
  },
  run: async ({ actor, prepared: taken }) => {
    const value = await keepOnly({ actor, taken });
    return { value, about: { kind: "source", id: value.sourceId }, detail: { url: taken.url.slice(0, 200), again: value.again } };
  },
});

function takenFrom(page: TakenPage): Taken {
  const bare = { licence: "", note: "", kind: "url" as const, fileName: "", aboutArticleId: null, url: page.url };
  if (!page.ok) return { ...bare, name: hostOf(page.url), originalAuthor: "", originalHeadline: "", day: "", passages: [], type: "", bytes: 0, problem: page.problem };
  const { words, bytes } = page;
  return {
    ...bare,
    name: words.site.slice(0, 200) || hostOf(page.url),
    originalAuthor: words.author.slice(0, 200),
    originalHeadline: words.headline.slice(0, 400),
    day: words.day,
    passages: words.passages,
    type: words.type,
    bytes,
    problem: "",
  };
}
