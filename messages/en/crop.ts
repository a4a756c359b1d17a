/** Cutting pictures and choosing the point that stays in sight. */
import type { crop as chinese } from "#messages/zh-CN/crop";

export const crop: typeof chinese = {
  open: "Crop and focal point",
  loading: "Loading the picture…",
  notLoaded: "The picture could not be loaded.",
  again: "Try again",
  what: "Tool",
  modes: { crop: "Crop", focus: "Focal point" },
  cropHelp: "Drag the frame or its sides. By keyboard: arrows move it, Shift with arrows resizes it.",
  focusHelp: "Click what matters most, or move the point with the arrows. It stays in sight where the front page and lists crop the picture to another shape.",
  ratio: "Shape",
  ratios: { free: "Free", "16:9": "16:9", "4:3": "4:3", "1:1": "1:1" },
  frame: "Frame",
  point: "Focal point",
  rect: (width, height, x, y) => `Keeps ${width} × ${height} pixels, ${x} from the left, ${y} from the top`,
  at: (x, y) => `Focal point: ${x}% from the left, ${y}% from the top`,
  middle: "Focal point: the middle",
  reset: "Whole frame",
  noFocus: "Centre it",
  toWhole: "Back to the whole picture",
  save: "Done",
  saving: "Saving…",
  cancel: "Cancel",
};
