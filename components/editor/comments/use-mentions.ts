import { type KeyboardEvent, useId, useState } from "react";
import type { Mentionable } from "#lib/comments/types";
import { useRoom } from "../context.ts";
import { findPeople, labelOf, mentionBefore } from "./mention-text.ts";
import { talkOf, type Typed } from "./talk.ts";

type Asked = { at: number; caret: number; found: readonly Mentionable[]; everybody: readonly Mentionable[]; active: number };

export type Mentions = {
  list: string;
  /** Null: nobody is asked for. */
  asked: Asked | null;
  optionId: (at: number) => string;
  wiring: Record<string, string | undefined>;
  look: (field: HTMLTextAreaElement) => void;
  close: () => void;
  pick: (person: Mentionable) => void;
  /** @returns whether the key was the list's. */
  onKeyDown: (event: KeyboardEvent) => boolean;
};

/** The list of people behind an "@". */
export function useMentions(fieldId: string, typed: Typed, change: (typed: Typed) => void): Mentions {
  const talk = talkOf(useRoom().room);
  const list = useId();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const look = (field: HTMLTextAreaElement) => {
    const mention = mentionBefore(field.value, field.selectionStart);
    if (!mention || field.selectionStart !== field.selectionEnd) return close();
    const { selectionStart: caret, value } = field;
    void talk.people().then((everybody) => {
      // Typed on meanwhile.
      if (field.value !== value || field.selectionStart !== caret) return;
      const found = findPeople(everybody, mention.query);
      setAsked((before) => (found.length === 0 ? null : { at: mention.at, caret, found, everybody, active: before?.at === mention.at ? Math.min(before.active, found.length - 1) : 0 }));
    });
  };
  const pick = (person: Mentionable) => {
    if (!asked) return;
    const label = labelOf(person, asked.everybody);
    const caret = asked.at + label.length + 2;
    change({ text: `${typed.text.slice(0, asked.at)}@${label} ${typed.text.slice(asked.caret)}`, picked: [...typed.picked.filter(({ id }) => id !== person.id), { id: person.id, label }] });
    close();
    requestAnimationFrame(() => putCaret(fieldId, caret));
  };
  const optionId = (at: number) => `${list}-${at}`;
  const wiring = { "aria-autocomplete": "list", "aria-controls": asked ? list : undefined, "aria-activedescendant": asked ? optionId(asked.active) : undefined };
  return { list, asked, optionId, wiring, look, close, pick, onKeyDown: (event) => asked !== null && press(event, asked, setAsked, pick) };
}

function press(event: KeyboardEvent, asked: Asked, setAsked: (asked: Asked | null) => void, pick: (person: Mentionable) => void): boolean {
  const { found, active } = asked;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const person = found[active];
  if (step !== undefined) setAsked({ ...asked, active: (active + step + found.length) % found.length });
  else if (event.key === "Escape") setAsked(null);
  else if ((event.key === "Enter" || event.key === "Tab") && !event.metaKey && !event.ctrlKey && !event.shiftKey && person) pick(person);
  else return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

function putCaret(fieldId: string, at: number): void {
  const field = document.getElementById(fieldId);
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.focus();
  field.setSelectionRange(at, at);
}
