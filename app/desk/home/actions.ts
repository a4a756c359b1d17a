"use server";
import { arrangeHome } from "#lib/home/arrange";
import { serverAction } from "#lib/web/action";

export const arrangeHomeAction = serverAction(arrangeHome);
