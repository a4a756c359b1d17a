"use server";
import { giveCopy } from "#lib/labels/give-copy";
import { serverAction } from "#lib/web/action";

export const giveCopyAction = serverAction(giveCopy);
