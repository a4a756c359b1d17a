"use server";
import { addUrl } from "#lib/sources/attach-url";
import { compareSource } from "#lib/sources/compare";
import { describeSource } from "#lib/sources/describe";
import { settleChange } from "#lib/sources/settle";
import { serverAction } from "#lib/web/action";

export const addUrlAction = serverAction(addUrl);
export const compareSourceAction = serverAction(compareSource);
export const describeSourceAction = serverAction(describeSource);
export const settleChangeAction = serverAction(settleChange);
