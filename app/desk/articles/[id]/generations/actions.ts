"use server";
import { carryGenerated } from "#lib/labels/carry";
import { declareGenerated } from "#lib/labels/declare";
import { withdrawGenerated } from "#lib/labels/withdraw";
import { serverAction } from "#lib/web/action";

export const carryGeneratedAction = serverAction(carryGenerated);
export const declareGeneratedAction = serverAction(declareGenerated);
export const withdrawGeneratedAction = serverAction(withdrawGenerated);
