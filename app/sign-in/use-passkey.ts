"use client";
import { startAuthentication, WebAuthnError } from "@simplewebauthn/browser";
import { askPasskeyAction } from "./actions.ts";
import { type Entered, enterWith } from "./session.ts";

/** `stopped`: the person closed the browser's window, or no device answered; nothing was sent. */
export type ByPasskey = Entered | { ok: false; stopped: true };

/** Asks the browser for a passkey and signs in by it. @param ticket of the password that was right; empty: by the passkey alone. */
export async function enterByPasskey(ticket: string): Promise<ByPasskey> {
  const asked = await askPasskeyAction({ ticket: ticket === "pending" ? "" : ticket }).catch(() => null);
  if (asked === null) return { ok: false, reached: false, code: "", params: {} };
  if (!asked.ok) return { ok: false, reached: true, code: asked.code, params: asked.params };
  const { ceremony, options } = asked.value;
  try {
    const response = await startAuthentication({ optionsJSON: options });
    return await enterWith({ ceremony, ticket, passkey: JSON.stringify(response) });
  } catch (error) {
    if (error instanceof WebAuthnError || error instanceof Error) return { ok: false, stopped: true };
    throw error;
  }
}
