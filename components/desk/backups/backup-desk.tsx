"use client";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { Button } from "#components/ui/button";
import { FormMessage } from "#components/ui/form-message";
import { useNotify } from "#components/ui/notices";
import { type Answer, useCommand } from "#components/ui/use-command";
import type { BackupLine, BackupSchedule, BackupState } from "#lib/backup/types";
import { useHouseWords } from "#components/desk/house/words";
import { BackupList } from "./backup-list.tsx";
import { ScheduleForm } from "./schedule-form.tsx";
import { useProgress } from "./use-progress.ts";

type Deed = (input: unknown) => Promise<Answer<unknown>>;
type Props = { folder: string; free: number; lines: BackupLine[]; mayDownload: boolean; schedule: BackupSchedule; state: BackupState; why: string; timeZone: string; deeds: { ask: Deed; schedule: Deed; remove: Deed } };

export function BackupDesk({ folder, free, lines, mayDownload, schedule, state, why, timeZone, deeds }: Props) {
  const t = useHouseWords().backups;
  const router = useRouter();
  const notify = useNotify();
  const asking = useRef("");
  const { run, busy, failure } = useCommand(deeds.ask, () => {
    notify({ text: asking.current });
    router.refresh();
  });
  const ask = (input: object, told: string) => {
    asking.current = told;
    void run(input);
  };
  const running = useProgress(state.running, () => router.refresh());
  return (
    <div className="grid gap-6">
      <section className="grid gap-3" aria-live="polite">
        {failure && <FormMessage>{failure.message}</FormMessage>}
        {running ? <p className="tabular-nums">{t.progress(t.phase[running.phase], running.total > 0 ? Math.min(100, Math.floor((running.done / running.total) * 100)) : 0)}</p> : <Last state={state} why={why} />}
        <Button tone="primary" className="justify-self-start" busy={busy || running !== null} onClick={() => ask({ work: "make" }, t.asked)}>{t.make}</Button>
        <p className="text-xs text-ink-3 wrap-anywhere">{t.place(folder, (free / 1e9).toFixed(1))}</p>
      </section>
      <BackupList lines={lines} timeZone={timeZone} busy={running !== null} mayDownload={mayDownload} check={(name) => ask({ work: "verify", name }, t.checking)} restore={(name) => ask({ work: "restore", name }, t.restoring)} remove={deeds.remove} />
      <ScheduleForm schedule={schedule} save={deeds.schedule} />
      <section>
        <h2 className="border-t-2 border-ink pt-2 font-serif text-lg font-bold">{t.restoreTitle}</h2>
        <p className="text-ink-2">{t.restoreText}</p>
        <pre className="mt-2 overflow-x-auto bg-sunken p-3 text-sm"><code>npx linjia restore {lines[0]?.name ?? "FILE"} --into FOLDER</code></pre>
      </section>
    </div>
  );
}

function Last({ state: { last }, why }: { state: BackupState; why: string }) {
  const t = useHouseWords().backups;
  if (!last) return null;
  if (!last.ok) return <FormMessage>{t.lastFailed(last.name, why)}</FormMessage>;
  const told = { make: t.lastMade(last.name, String(last.seconds)), verify: t.lastWhole(last.name), restore: t.lastRestored(last.name, String(last.params.folder ?? "")) };
  return <FormMessage tone="done">{told[last.work]}</FormMessage>;
}
