/** Addresses in a text, and how they compare. Pure. */
import type { Stretch } from "./types.ts";

const address = /(?:https?:\/\/|www\.)[^\s，。；、）》”」<>"\p{Script=Han}]+/giu;

export function findLinks(text: string): Stretch[] {
  return [...text.matchAll(address)].map(({ 0: words, index }) => ({ from: index, to: index + words.replace(/[.,;:!?)\]'’]+$/, "").length })).filter(({ from, to }) => to - from > 8);
}

/** The same for http and https, with and without www and a slash at the end. */
export function plainAddress(address: string): string {
  return address.replace(/^https?:\/\//i, "").replace(/^www\./i, "").replace(/[#].*$|\/+$/g, "").replace(/^[^/]+/, (host) => host.toLowerCase());
}
