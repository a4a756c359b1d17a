"use server";
import { editComment } from "#lib/comments/edit";
import { removeComment } from "#lib/comments/remove";
import { reopenThread } from "#lib/comments/reopen";
import { replyToThread } from "#lib/comments/reply";
import { resolveThread } from "#lib/comments/resolve";
import { startThread } from "#lib/comments/start-thread";
import { serverAction } from "#lib/web/action";

export const startThreadAction = serverAction(startThread);
export const replyAction = serverAction(replyToThread);
export const editCommentAction = serverAction(editComment);
export const removeCommentAction = serverAction(removeComment);
export const resolveThreadAction = serverAction(resolveThread);
export const reopenThreadAction = serverAction(reopenThread);
