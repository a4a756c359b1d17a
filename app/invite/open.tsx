import type { ReactNode } from "react";
import { Door } from "#components/desk/door";
import { LinkState } from "#components/desk/link-state";
import { deskWords } from "#components/desk/words";
import { openInvitation } from "#lib/people/opened-link";
import { currentActor } from "#lib/session/current";
import { door, type Search } from "../sign-in/door.ts";
import { SignedIn } from "../sign-in/signed-in.tsx";
import { JoinForm } from "./join-form.tsx";

/** The page behind an invitation. */
export async function Invitation({ token, search }: { token: string; search: Search }): Promise<ReactNode> {
  const look = await door(search, `/invite/${encodeURIComponent(token)}`);
  const words = deskWords(look.language);
  const t = words.signIn;
  const opened = await openInvitation(token);
  if (opened.state !== "open") {
    return (
      <Door {...look} title={t.link[opened.state].title} lead={t.link[opened.state].text}>
        <LinkState language={look.language}><p>{t.newInvitation}</p></LinkState>
      </Door>
    );
  }
  const actor = await currentActor();
  return (
    <Door {...look} title={t.inviteTitle(opened.site[look.language])} lead={actor.kind === "person" ? undefined : t.inviteLead(words.desk.role[opened.role])}>
      {actor.kind === "person" ? <SignedIn name={actor.name} /> : <JoinForm token={token} email={opened.email} />}
    </Door>
  );
}
