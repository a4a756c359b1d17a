/** What models did not bring; it stands in failure.ts at its place in the alphabet, and is in alphabetical order as well. */
import type { answers as answersSource, budgets as budgetsSource, models as modelsSource } from "#messages/zh-CN/failure/models";

type Values = Record<string, string | number>;

/** Their own words, where there are any. */
function said({ detail }: Values): string {
  return detail ? ` The endpoint said: “${detail}”` : "";
}

export const answers: typeof answersSource = {
  "answer.empty": "Nothing has been written yet that could be taken. Please wait for it.",
  "answer.other": "These words are not from that answer, so nothing was taken. Reload the page and take them from the answer again.",
  "answer.taken": (p) => `${p.name || "A colleague"} has just taken this one, and theirs counts. The article was not changed.`,
  "answer.unknown": "This answer cannot be found; its time to be kept may be over. You can ask again.",
};

export const budgets: typeof budgetsSource = {
  "budget.person": "What is left of your budget for models this month is not enough for this call, so it was not made. Everything written is kept; ask a chief editor for more, or wait for next month.",
  "budget.site": "What is left of the site’s budget for models this month is not enough for this call, so it was not made. Everything written is kept; ask a chief editor for more, or wait for next month.",
  "budget.task": "What is left of this task’s budget this month is not enough for this call, so it was not made. Everything written is kept; ask a chief editor for more, or wait for next month.",
};

export const models: typeof modelsSource = {
  "model.address": (p) => `${p.host} may not be contacted, so nothing was saved; what you typed is still here. For private addresses and unusual ports, whoever runs the site first has to name them in MODEL_HOSTS and restart.`,
  "model.already": "A colleague has just done the same, so nothing was changed. Please reload the page.",
  "model.atWork": "All places of this model are taken just now, so it was not tried. Try again when it has finished.",
  "model.call.address": (p) => `The model’s address may not be contacted, so it was not asked. Check the address; private ones have to be named in MODEL_HOSTS.${said(p)}`,
  "model.call.busy": (p) => `The model is too busy, or its quota is used up, and did not answer. Try again in a while.${said(p)}`,
  "model.call.cut": (p) => `The model broke off; what had come is kept. Please try again.${said(p)}`,
  "model.call.down": (p) => `Something failed at the model’s end, or it cannot be reached. Try again in a while, or use another model.${said(p)}`,
  "model.call.empty": (p) => `The model’s answer was empty. Try again, or use another model.${said(p)}`,
  "model.call.endless": (p) => `The model did not come to an end and was cut off; what had come is kept. Try again, or use another model.${said(p)}`,
  "model.call.filtered": (p) => `The model’s provider filtered this answer. Put it another way, or use another model.${said(p)}`,
  "model.call.key": (p) => `The key is wrong, or may not use this model, so there was no answer. Enter the key again under Models.${said(p)}`,
  "model.call.lost": (p) => `The server stopped in between; what had come is kept. Please try again.${said(p)}`,
  "model.call.malformed": (p) => `The model’s answer was not what was asked for, and was not used. Try again, or use another model.${said(p)}`,
  "model.call.notFound": (p) => `There is no such model at that address. Check the address and the model ID.${said(p)}`,
  "model.call.refused": (p) => `The model’s end refused this request, so there was no answer. Check the model’s settings.${said(p)}`,
  "model.call.slow": (p) => `The model took too long to answer. Try again in a while, or use another model.${said(p)}`,
  "model.call.stopped": (p) => `This answer was stopped; what had come is kept.${said(p)}`,
  "model.call.tooLong": (p) => `The text is too long for this model, so there was no answer. Select a shorter passage, or use another model.${said(p)}`,
  "model.call.withdrawn": (p) => `This model was just withdrawn and broke off; what had come is kept. Ask again, and another model answers.${said(p)}`,
  "model.keyAgain": "The address leads to another host, and the stored key is not sent there. Nothing was saved, and what you typed is still here; enter the key again, or tick the box that removes it.",
  "model.keyUnreadable": "The site’s secret has changed and this model’s stored key cannot be read, so it was not asked. Enter the key again under Models.",
  "model.lost": "The server stopped before this answer was finished; what had come is kept. Please ask again.",
  "model.noSources": "No source with a text is attached to this article, so the model was not asked. Attach one under Sources first, then ask again.",
  "model.none": "There is no model that can be asked just now. A chief editor can add one under Models, or see why none is usable.",
  "model.noneForDrafts": "None of the models may see unpublished text, so nothing was sent. A chief editor can allow it under Models, or add a self-hosted one.",
  "model.noneForSources": "None of the models may see the words of sources, so nothing was asked. A chief editor can allow one under Models, or add one that may.",
  "model.nothingSelected": "Select some text first, then ask.",
  "model.nothingThere": "The article does not yet have the text this task works on, so the model was not asked. Write some first, then try again.",
  "model.rate": "There is no exchange rate for this model’s currency, so its cost cannot be told and it was not asked. A chief editor can enter one in the budgets under Models.",
  "model.resting": "This model failed a few times just now and is resting. Try again in a while.",
  "model.stale": "Somebody has just changed the settings of the models. Yours were not saved and are still on the screen; note them down, reload, and change them again.",
  "model.tooLong": "The text is too long for the model, so it was not asked. Select a shorter passage.",
  "model.tooMany": (p) => `At most ${p.maximum} can be asked for at once, so this one was not. Wait until the others are written, or stop one.`,
  "model.unknown": "This model cannot be found. Please reload the page.",
  "model.withdrawn": "This model is withdrawn and was not asked. Use another, or ask a chief editor to bring it back.",
};
