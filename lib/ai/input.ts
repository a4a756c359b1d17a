/** What commands about models take. */
import { z } from "zod";
import { lineInput, nameInput } from "#lib/people/inputs";
import { abilities, currencies, hostings } from "./types.ts";

const price = z.number().min(0).max(100_000).transform((value) => Math.round(value * 1_000_000) / 1_000_000);

/** Whether we would go there at all is asked when it is saved. */
const address = z.string().max(600).transform((raw) => raw.trim().replace(/\/+$/, "")).pipe(z.string().max(300).refine((text) => {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.search === "" && url.hash === "" && url.username === "" && url.password === "";
}));

export const factsInput = z.object({
  name: nameInput(60),
  preset: lineInput(40),
  baseUrl: address,
  modelId: nameInput(120),
  hosting: z.enum(hostings),
  abilities: z.array(z.enum(abilities)).max(abilities.length).transform((list) => abilities.filter((ability) => list.includes(ability))).pipe(z.array(z.enum(abilities)).min(1)),
  contextSize: z.int().min(1_000).max(20_000_000),
  mostOutput: z.int().min(100).max(1_000_000),
  inputPrice: price,
  outputPrice: price,
  currency: z.enum(currencies),
  maker: lineInput(60),
  jurisdiction: lineInput(2).pipe(z.string().regex(/^([A-Z]{2})?$/)),
  licence: lineInput(80),
  filing: lineInput(80),
  readsDrafts: z.boolean(),
  readsSources: z.boolean(),
  atOnce: z.int().min(1).max(100),
});

/** Printable ASCII: what can stand in a header. */
export const keyInput = z.string().max(2_000).transform((raw) => raw.trim()).pipe(z.string().max(500).regex(/^[\x21-\x7e]*$/));
export const modelIdInput = z.int().positive();
