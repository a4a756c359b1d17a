import { SectionList } from "#components/desk/taxonomy/section-list";
import { deskWords } from "#components/desk/words";
import { findStaffNames } from "#lib/articles/staff";
import { listSections } from "#lib/taxonomy/sections";
import { deskActor } from "../actor.ts";
import { shown } from "#lib/web/shown";
import { createSectionAction, editSectionAction, moveSectionAction, removeSectionAction, setWorkflowAction, staffSectionAction } from "./actions.ts";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  return { title: deskWords((await deskActor()).language).taxonomy.sections };
}

export default async function SectionsPage() {
  const actor = await deskActor();
  const sections = await shown(listSections(actor, undefined));
  const editors = (await findStaffNames()).filter((person) => person.role === "editor");
  const deeds = { create: createSectionAction, edit: editSectionAction, move: moveSectionAction, remove: removeSectionAction, staff: staffSectionAction, workflow: setWorkflowAction };
  return <SectionList sections={sections} editors={editors} deeds={deeds} />;
}
