import { type ComponentProps, type ReactNode, useId } from "react";
import { Input, LongInput, Select } from "./controls.tsx";

type Around = { label: string; hint?: ReactNode; error?: string | null; /** Keeps the label for screen readers only. */ quiet?: boolean; className?: string };
type Wiring = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

/** A label, a control, a hint and what is wrong, tied together for screen readers. */
export function Field({ label, hint, error, quiet = false, className = "", children }: Around & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const told = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={`grid content-start gap-1 ${className}`}>
      <label htmlFor={id} className={quiet ? "sr-only" : "text-sm font-medium text-ink"}>{label}</label>
      {children({ id, ...(told ? { "aria-describedby": told } : {}), ...(error ? { "aria-invalid": true as const } : {}) })}
      {hint && <p id={`${id}-hint`} className="text-xs text-ink-3">{hint}</p>}
      {error && <p id={`${id}-error`} className="text-sm text-cinnabar">{error}</p>}
    </div>
  );
}

type Controlled<Tag extends "input" | "textarea" | "select"> = Around & Omit<ComponentProps<Tag>, "id" | "className">;

export function TextField({ label, hint, error, quiet, className, ...rest }: Controlled<"input">) {
  return <Field {...{ label, hint, error, quiet, className }}>{(wiring) => <Input {...rest} {...wiring} className="control" />}</Field>;
}

export function TextArea({ label, hint, error, quiet, className, ...rest }: Controlled<"textarea">) {
  return <Field {...{ label, hint, error, quiet, className }}>{(wiring) => <LongInput rows={3} {...rest} {...wiring} className="control" />}</Field>;
}

export function SelectField({ label, hint, error, quiet, className, children, ...rest }: Controlled<"select">) {
  return (
    <Field {...{ label, hint, error, quiet, className }}>
      {(wiring) => <Select {...rest} {...wiring} className="control">{children}</Select>}
    </Field>
  );
}

export function CheckField({ label, className = "", ...rest }: { label: ReactNode; className?: string } & Omit<ComponentProps<"input">, "type" | "className">) {
  const id = useId();
  return (
    <label htmlFor={id} className={`flex min-h-6 cursor-pointer items-center gap-2 text-sm ${className}`}>
      <Input {...rest} id={id} type="checkbox" className="size-4 accent-ink" />
      <span>{label}</span>
    </label>
  );
}
