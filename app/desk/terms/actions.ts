"use server";
import { activateTerms, changeTerms, restoreTerms } from "#lib/terms/change-list";
import { startScan, stopScan } from "#lib/terms/scan";
import { serverAction } from "#lib/web/action";

export const activateTermsAction = serverAction(activateTerms);
export const changeTermsAction = serverAction(changeTerms);
export const restoreTermsAction = serverAction(restoreTerms);
export const startScanAction = serverAction(startScan);
export const stopScanAction = serverAction(stopScan);
