/** Mentions while they are typed: "@王五" in the field, a person's number in what is sent. Pure. */
import type { Mentionable, Named } from "#lib/comments/types";
import { rankOf, unfound } from "../slash/search-words.ts";

/** Somebody picked from the list, by the name that stands in the field. */
export type Picked = { id: number; label: string };

/** What is being typed behind an "@" before the caret, and where it begins. In an e-mail address it is none. */
export function mentionBefore(text: string, caret: number): { at: number; query: string } | null {
  const found = /(?:^|[^A-Za-z0-9._%+-])@([^\s@[\]]{0,30})$/.exec(text.slice(0, caret));
  const query = found?.[1];
  return query === undefined ? null : { at: caret - query.length - 1, query };
}

/** Best first; nothing typed yet shows everybody. Found by name, by English name and by the pinyin in their address. */
export function findPeople(people: readonly Mentionable[], query: string, most = 8): Mentionable[] {
  const wanted = query.normalize("NFKC").toLowerCase();
  if (wanted === "") return people.slice(0, most);
  const ranked = people.map((person) => ({ person, at: rankOf({ pinyin: [person.login.replaceAll("-", " ")], words: [person.name, person.nameEn].filter((name) => name !== "") }, wanted) }));
  return ranked.filter(({ at }) => at < unfound).sort((one, other) => one.at - other.at).slice(0, most).map(({ person }) => person);
}

/** The name in the field; two of the same name are told apart by the name in their address. */
export function labelOf(person: Mentionable, people: readonly Mentionable[]): string {
  return people.some((other) => other.id !== person.id && other.name === person.name) ? `${person.name}·${person.login}` : person.name;
}

/** What is sent. Longer names first: one may begin like another. */
export function toStored(text: string, picked: readonly Picked[]): string {
  const labels = [...picked].sort((one, other) => other.label.length - one.label.length);
  if (labels.length === 0) return text;
  const pattern = new RegExp(labels.map(({ label }) => `@${label.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}`).join("|"), "gu");
  return text.replace(pattern, (found) => `@[${labels.find(({ label }) => `@${label}` === found)?.id}]`);
}

/** What is put into the field to be changed. */
export function fromStored(text: string, mentions: readonly Named[]): { text: string; picked: Picked[] } {
  const picked = mentions.map(({ id, name }) => ({ id, label: mentions.some((other) => other.id !== id && other.name === name) ? `${name}·${id}` : name }));
  return { text: picked.reduce((shown, { id, label }) => shown.replaceAll(`@[${id}]`, `@${label}`), text), picked };
}
