import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { PersonActor } from "#lib/access/actor";
import { currentActor } from "#lib/session/current";
import { signInPath } from "../sign-in/next.ts";

/** The person at the desk; anybody else is sent to the door, and afterwards back to where they wanted to go. */
export async function deskActor(): Promise<PersonActor> {
  const actor = await currentActor();
  if (actor.kind === "person" && actor.secondFactorDue) redirect("/sign-in/set-up");
  if (actor.kind === "person") return actor;
  redirect(signInPath((await headers()).get("x-linjia-path")));
}
