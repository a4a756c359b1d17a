"use server";
import { publishArticle } from "#lib/articles/publish";
import { removeArticle, restoreArticle } from "#lib/articles/remove";
import { cancelSchedule, scheduleArticle } from "#lib/articles/schedule";
import { unpublishArticle } from "#lib/articles/unpublish";
import { keepConflict } from "#lib/drafts/keep-conflict";
import { createSeries } from "#lib/taxonomy/series";
import { serverAction } from "#lib/web/action";

export const publishAction = serverAction(publishArticle);
export const scheduleAction = serverAction(scheduleArticle);
export const cancelScheduleAction = serverAction(cancelSchedule);
export const unpublishAction = serverAction(unpublishArticle);
export const removeAction = serverAction(removeArticle);
export const restoreAction = serverAction(restoreArticle);
export const createSeriesAction = serverAction(createSeries);
export const keepConflictAction = serverAction(keepConflict);
