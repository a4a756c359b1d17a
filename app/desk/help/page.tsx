import { HelpList } from "#components/desk/help/help-list";
import { helpWords } from "#components/desk/help/words";
import { deskActor } from "../actor.ts";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  return { title: helpWords((await deskActor()).language).title };
}

export default async function HelpListPage() {
  return <HelpList language={(await deskActor()).language} />;
}
