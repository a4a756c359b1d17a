import { Missing } from "#components/desk/missing";
import { deskActor } from "./actor.ts";

export default async function DeskNotFound() {
  return <Missing language={(await deskActor()).language} />;
}
