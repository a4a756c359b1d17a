"use server";
import { mergeTags, removeTag, renameTag } from "#lib/taxonomy/tags";
import { serverAction } from "#lib/web/action";

export const mergeTagsAction = serverAction(mergeTags);
export const removeTagAction = serverAction(removeTag);
export const renameTagAction = serverAction(renameTag);
