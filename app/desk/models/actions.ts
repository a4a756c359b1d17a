"use server";
import { addModel, changeModel } from "#lib/ai/add-model";
import { orderModels, orderTask, setBudgets } from "#lib/ai/decide";
import { testModel } from "#lib/ai/test-model";
import { bringBackModel, withdrawModel } from "#lib/ai/withdraw-model";
import { serverAction } from "#lib/web/action";

export const addModelAction = serverAction(addModel);
export const bringBackModelAction = serverAction(bringBackModel);
export const changeModelAction = serverAction(changeModel);
export const orderModelsAction = serverAction(orderModels);
export const orderTaskAction = serverAction(orderTask);
export const setBudgetsAction = serverAction(setBudgets);
export const testModelAction = serverAction(testModel);
export const withdrawModelAction = serverAction(withdrawModel);
