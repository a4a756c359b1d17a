import type { ReactNode } from "react";
import { Door } from "#components/desk/door";
import { LinkState } from "#components/desk/link-state";
import { deskWords } from "#components/desk/words";
import { openReset } from "#lib/people/opened-link";
import { currentActor } from "#lib/session/current";
import { door, type Search } from "../sign-in/door.ts";
import { SignedIn } from "../sign-in/signed-in.tsx";
import { ResetForm } from "./reset-form.tsx";

/** The page behind a link for a new password. */
export async function Reset({ token, search }: { token: string; search: Search }): Promise<ReactNode> {
  const look = await door(search, `/reset/${encodeURIComponent(token)}`);
  const t = deskWords(look.language).signIn;
  const opened = await openReset(token);
  if (opened.state !== "open") {
    return (
      <Door {...look} title={t.link[opened.state].title} lead={t.link[opened.state].text}>
        <LinkState language={look.language}><p>{t.newResetLink}</p></LinkState>
      </Door>
    );
  }
  const actor = await currentActor();
  return (
    <Door {...look} title={t.resetTitle} lead={actor.kind === "person" ? undefined : t.resetLead(opened.name)}>
      {actor.kind === "person" ? <SignedIn name={actor.name} /> : <ResetForm token={token} email={opened.email} />}
    </Door>
  );
}
