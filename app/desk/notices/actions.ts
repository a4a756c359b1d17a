"use server";
import { readNotices } from "#lib/notices/mark-read";
import { serverAction } from "#lib/web/action";

export const readNoticesAction = serverAction(readNotices);
