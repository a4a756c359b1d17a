"use client";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useRef } from "react";
import { useSecurityWords } from "#components/desk/security/words";
import { CheckField, SelectField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useDeskWords } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import { SubmitButton } from "#components/ui/submit-button";
import { type Answer, useCommand } from "#components/ui/use-command";
import type { InHand, Leaving } from "#lib/people/types";

const kinds: (keyof InHand)[] = ["assigned", "drafts", "responsible", "scheduled", "sections"];

/** What is handed over, to whom, and a word that it is meant. */
export function LeaveForm({ person: { id, name }, leaving: { inHand, heirs }, leave }: { person: { id: number; name: string }; leaving: Leaving; leave: (input: unknown) => Promise<Answer<{ unassigned: number }>> }) {
  const t = useSecurityWords().person;
  const desk = useDeskWords();
  const notify = useNotify();
  const router = useRouter();
  const heirName = useRef("");
  const { run, busy, failure } = useCommand(leave, ({ unassigned }: { unassigned: number }) => {
    notify({ text: t.left(name, heirName.current, unassigned) });
    router.push("/desk/people");
  });
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const toId = Number(new FormData(event.currentTarget).get("toId"));
    heirName.current = heirs.find((heir) => heir.id === toId)?.name ?? "";
    await run({ personId: id, toId });
  };
  const lines = kinds.filter((kind) => inHand[kind] > 0);
  if (heirs.length === 0) return <p>{t.noHeir}</p>;
  return (
    <form onSubmit={submit} className="grid gap-4">
      {lines.length === 0 ? <p>{t.nothing}</p> : <ul className="list-disc pl-5">{lines.map((kind) => <li key={kind}>{t.inHand[kind](inHand[kind])}</li>)}</ul>}
      <SelectField label={t.heir} hint={t.heirHint} name="toId" required className="max-w-80">
        {heirs.map((heir) => <option key={heir.id} value={heir.id}>{`${heir.name} · ${desk.role[heir.role]}`}</option>)}
      </SelectField>
      <CheckField label={t.sure(name)} name="sure" required />
      {failure && <FormMessage>{failure.message}</FormMessage>}
      <SubmitButton tone="danger" busy={busy} className="justify-self-start">{t.leave}</SubmitButton>
    </form>
  );
}
