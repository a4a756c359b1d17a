"use client";
import type { ComponentProps } from "react";
import { useAwake } from "./use-awake.tsx";
import { Button } from "./button.tsx";

/** The button of a form that a script sends: until the script is there it waits, because the browser would send the form away and lose it. */
export function SubmitButton({ busy = false, ...rest }: Omit<ComponentProps<typeof Button>, "type">) {
  const ready = useAwake();
  return ready ? <Button {...rest} type="submit" busy={busy} /> : <Button {...rest} type="button" aria-disabled />;
}
