"use server";
import { setEmbargo } from "#lib/articles/embargo";
import { rescheduleArticle } from "#lib/articles/schedule";
import { scheduleUnpublish } from "#lib/articles/unpublish-at";
import { serverAction } from "#lib/web/action";

export const rescheduleAction = serverAction(rescheduleArticle);
export const moveTakeDownAction = serverAction(scheduleUnpublish);
export const moveEmbargoAction = serverAction(setEmbargo);
