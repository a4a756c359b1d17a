"use client";
import { Eye, EyeOff } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Field } from "./field.tsx";

/** A password that its owner may look at; `isNew` tells password managers to offer one. */
export function PasswordField({ label, name, hint, error, isNew, show, hide }: { label: string; name: string; hint?: ReactNode; error?: string | null; isNew: boolean; show: string; hide: string }) {
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <div className="relative">
          <input {...wiring} name={name} type={shown ? "text" : "password"} required maxLength={200} autoComplete={isNew ? "new-password" : "current-password"} autoCapitalize="none" spellCheck={false} className="control pr-10" />
          <button type="button" aria-label={shown ? hide : show} aria-pressed={shown} onClick={() => setShown(!shown)} className="icon-button absolute top-px right-px text-ink-3">
            {shown ? <EyeOff aria-hidden className="size-4" /> : <Eye aria-hidden className="size-4" />}
          </button>
        </div>
      )}
    </Field>
  );
}
