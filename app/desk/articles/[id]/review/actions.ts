"use server";
import { serverAction } from "#lib/web/action";
import { assignArticle, setDueTime, takeOver } from "#lib/workflow/assign";
import { returnArticle } from "#lib/workflow/return";
import { signStep } from "#lib/workflow/sign";
import { submitArticle } from "#lib/workflow/submit";
import { withdrawSubmission } from "#lib/workflow/withdraw";

export const submitAction = serverAction(submitArticle);
export const signAction = serverAction(signStep);
export const returnAction = serverAction(returnArticle);
export const withdrawAction = serverAction(withdrawSubmission);
export const assignAction = serverAction(assignArticle);
export const takeOverAction = serverAction(takeOver);
export const setDueAction = serverAction(setDueTime);
