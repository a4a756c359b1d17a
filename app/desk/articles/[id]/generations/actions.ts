"use server";
import { declareGenerated } from "#lib/labels/declare";
import { withdrawGenerated } from "#lib/labels/withdraw";
import { serverAction } from "#lib/web/action";

export const declareGeneratedAction = serverAction(declareGenerated);
export const withdrawGeneratedAction = serverAction(withdrawGenerated);
