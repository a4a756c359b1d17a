/** The person at the desk; for pages under `app/desk` only. */
import { redirect } from "next/navigation";
import type { PersonActor } from "#lib/access/actor";
import { currentActor } from "./current.ts";

/** Whoever is not signed in is led to the door. */
export async function deskActor(): Promise<PersonActor> {
  const actor = await currentActor();
  return actor.kind === "person" ? actor : redirect("/sign-in");
}
