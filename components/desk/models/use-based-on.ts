import { useState } from "react";

/**
 * The version that a form's changes are based on. All decisions about models share one, which others' forms on the same page move on: while what
 * this form shows is still what is kept, the newest counts; once it differs, the one it began with, so that the server refuses to overwrite it.
 * @param told what is kept of this form's part, as text that is the same for the same content.
 */
export function useBasedOn(version: string | null, told: string): { basedOn: string | null; saved: (version: string | null, told: string) => void } {
  const [base, setBase] = useState({ version, told });
  return { basedOn: base.told === told ? version : base.version, saved: (newer, now) => setBase({ version: newer, told: now }) };
}
