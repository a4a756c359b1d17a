"use server";
import { switchMaintenance } from "#lib/settings/maintenance";
import { sendTestMail } from "#lib/settings/test-mail";
import { serverAction } from "#lib/web/action";

export const sendTestMailAction = serverAction(sendTestMail);
export const switchMaintenanceAction = serverAction(switchMaintenance);
