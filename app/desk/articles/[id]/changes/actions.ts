"use server";
import { setEmbargo } from "#lib/articles/embargo";
import { cancelUnpublish, scheduleUnpublish } from "#lib/articles/unpublish-at";
import { retractArticle } from "#lib/corrections/retract";
import { serverAction } from "#lib/web/action";

export const retractAction = serverAction(retractArticle);
export const setEmbargoAction = serverAction(setEmbargo);
export const scheduleUnpublishAction = serverAction(scheduleUnpublish);
export const cancelUnpublishAction = serverAction(cancelUnpublish);
