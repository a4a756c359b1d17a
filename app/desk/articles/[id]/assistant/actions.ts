"use server";
import { takeAnswer } from "#lib/ai/take-answer";
import { serverAction } from "#lib/web/action";

export const takeAnswerAction = serverAction(takeAnswer);
