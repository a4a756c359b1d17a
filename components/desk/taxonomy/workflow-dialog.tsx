"use client";
import { Plus, X } from "lucide-react";
import { useState } from "react";
import { deskWords } from "#components/desk/words";
import { Button } from "#components/ui/button";
import { DialogForm } from "#components/ui/dialog-form";
import { CheckField, SelectField, TextField } from "#components/ui/field";
import { useLanguage } from "#components/ui/language";
import { type Answer, useCommand } from "#components/ui/use-command";
import type { SectionRow } from "#lib/taxonomy/types";
import type { Workflow, WorkflowPreset, WorkflowStep } from "#lib/workflow/types";

type Props = { section: SectionRow; save: (input: unknown) => Promise<Answer<unknown>>; onClose: () => void; onDone: () => void };

const presets = ["simple", "threeReviews", "own"] as const;
const stages = ["first", "second", "final"] as const;
const kinds = ["review", "proof"] as const;
const roles = ["editor", "chief", "admin"] as const;
const one: WorkflowStep = { key: "new1", kind: "review", stage: "first", role: "editor", people: 1 };
const nothing: Workflow = { preset: "simple", steps: [], ownReviews: false, urgentHours: 0 };
const mostSteps = 12;

/** How a section works: a preset, or steps of its own. */
export function WorkflowDialog({ section, save, onClose, onDone }: Props) {
  const { review: { form: t }, desk } = deskWords(useLanguage());
  const [flow, setFlow] = useState<Workflow>(section.workflow ?? nothing);
  const { run, busy, failure } = useCommand(save, onDone);
  const change = (part: Partial<Workflow>) => setFlow({ ...flow, ...part });
  const choose = (preset: WorkflowPreset) => change({ preset, steps: preset === "own" && flow.steps.length === 0 ? [one] : flow.steps });
  const submit = () => run({ sectionId: section.id, workflow: flow, basedOn: section.versions.workflow });
  return (
    <DialogForm wide title={t.title(section.name)} confirm={desk.save} {...{ busy, failure, onClose }} onSubmit={submit}>
      <SelectField label={t.preset} value={flow.preset} onChange={(event) => choose(presets.find((preset) => preset === event.target.value) ?? "simple")}>
        {presets.map((preset) => <option key={preset} value={preset}>{t.presets[preset]}</option>)}
      </SelectField>
      {flow.preset === "own" && <Steps steps={flow.steps} onChange={(steps) => change({ steps })} />}
      {flow.preset !== "simple" && (
        <>
          <CheckField label={t.ownReviews} checked={flow.ownReviews} onChange={(event) => change({ ownReviews: event.target.checked })} />
          <TextField label={t.urgentHours} hint={t.urgentHint} type="number" min={0} max={168} value={flow.urgentHours} onChange={(event) => change({ urgentHours: Math.trunc(event.target.valueAsNumber) || 0 })} />
          <p className="text-sm text-ink-3">{t.note}</p>
        </>
      )}
    </DialogForm>
  );
}

function Steps({ steps, onChange }: { steps: WorkflowStep[]; onChange: (steps: WorkflowStep[]) => void }) {
  const { form: t } = deskWords(useLanguage()).review;
  const replace = (at: number, part: Partial<WorkflowStep>) => onChange(steps.map((step, index) => (index === at ? { ...step, ...part } : step)));
  const add = () => onChange([...steps, { ...one, key: newKey(steps), stage: steps.at(-1)?.stage ?? "first" }]);
  return (
    <fieldset className="grid gap-3">
      <legend className="pb-1 text-sm font-medium">{t.steps}</legend>
      {steps.map((step, at) => <StepFields key={step.key} step={step} at={at} only={steps.length === 1} onChange={(part) => replace(at, part)} onRemove={() => onChange(steps.filter((_, index) => index !== at))} />)}
      <div><Button small disabled={steps.length >= mostSteps} onClick={add}><Plus aria-hidden className="size-4" />{t.add}</Button></div>
    </fieldset>
  );
}

function StepFields({ step, at, only, onChange, onRemove }: { step: WorkflowStep; at: number; only: boolean; onChange: (part: Partial<WorkflowStep>) => void; onRemove: () => void }) {
  const { form: t, stage, role } = deskWords(useLanguage()).review;
  return (
    <fieldset aria-label={t.stepNumber(at + 1)} className="grid grid-cols-[1fr_1fr_auto] items-end gap-2 border-b border-rule pb-3 sm:grid-cols-[1fr_1fr_1fr_5rem_auto]">
      <SelectField label={t.stage} value={step.stage} onChange={(event) => onChange({ stage: stages.find((each) => each === event.target.value) ?? "first" })}>{stages.map((each) => <option key={each} value={each}>{stage[each]}</option>)}</SelectField>
      <SelectField label={t.kind} value={step.kind} onChange={(event) => onChange({ kind: kinds.find((each) => each === event.target.value) ?? "review" })}>{kinds.map((each) => <option key={each} value={each}>{t.kinds[each]}</option>)}</SelectField>
      <SelectField label={t.role} value={step.role} onChange={(event) => onChange({ role: roles.find((each) => each === event.target.value) ?? "editor" })}>{roles.map((each) => <option key={each} value={each}>{role[each]}</option>)}</SelectField>
      <TextField label={t.people} type="number" min={1} max={5} required value={step.people || ""} onChange={(event) => onChange({ people: Math.trunc(event.target.valueAsNumber) || 0 })} />
      <button type="button" className="icon-button col-start-3 row-start-1 sm:col-auto sm:row-auto" aria-label={t.remove(at + 1)} disabled={only} onClick={onRemove}><X aria-hidden className="size-4" /></button>
    </fieldset>
  );
}

/** Until it is saved: the server knows which names were ever used. */
function newKey(steps: readonly WorkflowStep[]): string {
  const used = steps.map(({ key }) => Number(/^new(\d+)$/.exec(key)?.[1] ?? 0));
  return `new${Math.max(0, ...used) + 1}`;
}
