import type { Editor } from "@tiptap/core";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { TextField } from "#components/ui/field";
import { FormMessage } from "#components/ui/form-message";
import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import { generatedOf, loadGenerations } from "./state.ts";

/** Takes a declaration back that was made by mistake; the server takes its marks off for everybody. */
export function WithdrawDialog({ editor }: { editor: Editor }) {
  const { room, t: { generated: t } } = useRoom();
  const { withdrawing } = generatedOf(room);
  const mark = useValue(withdrawing);
  const close = () => {
    withdrawing.set(null);
    editor.commands.focus();
  };
  return <Dialog open={mark !== null} onClose={close} title={t.withdraw.title}>{mark !== null && <WithdrawForm mark={mark} close={close} />}</Dialog>;
}

function WithdrawForm({ mark, close }: { mark: string; close: () => void }) {
  const place = useRoom();
  const { room, actions, article, t: { generated: { withdraw: t } } } = place;
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailure("");
    const answer = await actions.withdrawGenerated({ articleId: article.id, mark, reason }).catch(() => null);
    setBusy(false);
    if (!answer?.ok) return setFailure(answer?.message ?? t.failed);
    close();
    room.remark.set({ words: t.done, done: true });
    await loadGenerations(place);
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-4" noValidate>
      <p className="text-sm text-ink-2">{t.lead}</p>
      <TextField label={t.reason} value={reason} maxLength={400} autoComplete="off" onChange={(event) => setReason(event.target.value)} />
      {failure !== "" && <FormMessage>{failure}</FormMessage>}
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={close}>{t.cancel}</Button>
        <Button type="submit" tone="ink" busy={busy}>{t.submit}</Button>
      </div>
    </form>
  );
}
