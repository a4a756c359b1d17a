"use client";
import type { ComponentProps } from "react";
import { useAwake } from "./use-awake.tsx";

/** Controls whose value a script keeps: until the script is there they take nothing, or what was typed would be on the screen and nowhere else. */
export function Input({ readOnly, disabled, ...rest }: ComponentProps<"input">) {
  const waits = useWaiting(rest.value ?? rest.checked);
  const holds = rest.type === "checkbox" || rest.type === "radio";
  return <input {...rest} readOnly={readOnly || (waits && !holds)} disabled={disabled || (waits && holds)} />;
}

export function LongInput({ readOnly, ...rest }: ComponentProps<"textarea">) {
  return <textarea {...rest} readOnly={useWaiting(rest.value) || readOnly} />;
}

export function Select({ disabled, ...rest }: ComponentProps<"select">) {
  return <select {...rest} disabled={useWaiting(rest.value) || disabled} />;
}

/** @param kept undefined: the browser keeps it, and it stays what somebody made it. */
function useWaiting(kept: unknown): boolean {
  const awake = useAwake();
  return !awake && kept !== undefined;
}
