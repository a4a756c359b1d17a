import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { Door } from "#components/desk/door";
import { deskWords } from "#components/desk/words";
import { failureSentence } from "#lib/i18n/failure";
import { isMailOn } from "#lib/mail/queue";
import { currentActor } from "#lib/session/current";
import { provider } from "#lib/session/oidc-settings";
import { ticketCookie } from "#lib/web/cookies";
import { askedFor, door, type Search } from "./door.ts";
import { safeNext } from "./next.ts";
import { SignInForm } from "./sign-in-form.tsx";

/** By what somebody may go on who comes back from a provider. */
const steps = new Set(["totp", "passkey", "recovery"]);

type Props = { searchParams: Search };

/** What the way back from a provider may end with; any other code in the address is somebody's own. */
const told = new Set(["oidc.away", "oidc.late", "oidc.off", "oidc.unknown", "oidc.wrong"]);

export default async function SignInPage({ searchParams }: Props) {
  const next = safeNext(await askedFor(searchParams, "next"));
  if ((await currentActor()).kind === "person") redirect(next);
  const look = await door(searchParams, "/sign-in");
  const t = deskWords(look.language).signIn;
  const code = (await askedFor(searchParams, "failed")) ?? "";
  const step = await askedFor(searchParams, "step");
  // Only what to show: which ways are open is asked of the ticket when one is taken.
  const pending = step !== undefined && (await cookies()).has(ticketCookie) ? step.split(" ").filter((way) => steps.has(way)) : null;
  return (
    <Door {...look} title={t.lead}>
      <SignInForm next={next} provider={provider()?.name ?? null} mail={isMailOn()} told={told.has(code) ? failureSentence({ code, params: {} }, look.language) : null} pending={pending} />
    </Door>
  );
}
