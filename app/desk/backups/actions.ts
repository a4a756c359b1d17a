"use server";
import { askForBackup } from "#lib/backup/ask";
import { removeBackup } from "#lib/backup/remove";
import { changeSchedule } from "#lib/backup/schedule";
import { serverAction } from "#lib/web/action";

export const askForBackupAction = serverAction(askForBackup);
export const changeScheduleAction = serverAction(changeSchedule);
export const removeBackupAction = serverAction(removeBackup);
