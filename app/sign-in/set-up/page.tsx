import { redirect } from "next/navigation";
import { Door } from "#components/desk/door";
import { PasskeyAdder } from "#components/desk/security/passkey-adder";
import { TotpSetUp } from "#components/desk/security/totp-set-up";
import { securityWords } from "#components/desk/security/words-in";
import { openFactors } from "#lib/factors/open";
import { currentActor } from "#lib/session/current";
import { shown } from "#lib/web/shown";
import { addPasskeyAction, beginPasskeyAction, confirmCodesAction, offerCodesAction } from "../../desk/profile/security/actions.ts";
import { door, type Search } from "../door.ts";
import { SignedIn } from "../signed-in.tsx";

/** Somebody whose role needs a second factor sets one up here before anything else opens. */
export default async function SetUpPage({ searchParams }: { searchParams: Search }) {
  const actor = await currentActor();
  if (actor.kind !== "person") redirect("/sign-in");
  if (!actor.secondFactorDue) redirect("/desk");
  const look = { ...(await door(searchParams, "/sign-in/set-up")), language: actor.language };
  const t = securityWords(actor.language);
  const { fresh } = await shown(openFactors(actor, actor.id));
  const deeds = { offer: offerCodesAction, confirm: confirmCodesAction };
  return (
    <Door {...look} title={t.required.title} lead={t.required.lead}>
      <div className="grid gap-6">
        <TotpSetUp personId={actor.id} askPassword={!fresh} deeds={deeds} onDoneHref="/desk" />
        <PasskeyAdder personId={actor.id} askPassword={!fresh} deeds={{ begin: beginPasskeyAction, add: addPasskeyAction }} onDoneHref="/desk" />
        <SignedIn name={actor.name} />
      </div>
    </Door>
  );
}
