/** Every way to a session behind next-auth's one door: by password, by what comes after it, by a passkey, by an account elsewhere. */
import { anonymous } from "#lib/access/actor";
import type { Outcome } from "#lib/kernel/outcome";
import { confirmSignIn } from "./confirm.ts";
import { signIn } from "./sign-in.ts";
import { signInByPasskey } from "./sign-in-passkey.ts";
import type { Started } from "./start.ts";

/** What the form sends, and what cookies say: `device` for this browser, `pending` for a ticket that came by a redirect. */
export type Given = { fields: Partial<Record<string, string>>; device: string; pending: string };

export async function enterBy({ fields, device, pending }: Given): Promise<Outcome<Started>> {
  const { email = "", password = "", ticket, code = "", ceremony = "", passkey } = fields;
  if (passkey) return signInByPasskey(anonymous, { ceremony, ticket: ticket === "pending" ? pending : ticket, response: parsed(passkey), device });
  if (ticket) return confirmSignIn(anonymous, { ticket: ticket === "pending" ? pending : ticket, code, device });
  return signIn(anonymous, { email, password, device });
}

function parsed(text: string): unknown {
  try {
    return text.length < 60_000 ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
