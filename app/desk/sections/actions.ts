"use server";
import { createSection, editSection, moveSection, removeSection, staffSection } from "#lib/taxonomy/sections";
import { serverAction } from "#lib/web/action";
import { setWorkflow } from "#lib/workflow/set-workflow";

export const createSectionAction = serverAction(createSection);
export const editSectionAction = serverAction(editSection);
export const moveSectionAction = serverAction(moveSection);
export const removeSectionAction = serverAction(removeSection);
export const setWorkflowAction = serverAction(setWorkflow);
export const staffSectionAction = serverAction(staffSection);
