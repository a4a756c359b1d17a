/** Colours of the sample pictures: paper, ink, cinnabar, celadon, ochre and the blue-green of a night. */

export const paper = { white: "#fbf7ec", light: "#f1e9d8", mid: "#e2d6bd", deep: "#cbbb9a", dark: "#a8977a" };
export const ink = { black: "#211e19", deep: "#39342c", mid: "#5f584b", soft: "#8b8270", pale: "#b7ad98" };
export const cinnabar = { deep: "#7c1d15", main: "#a8281e", warm: "#c04a38", pale: "#d98b78" };
export const celadon = { deep: "#244f41", main: "#2f6f58", mid: "#66937f", soft: "#9dbcab", pale: "#cddccf" };
export const ochre = { deep: "#7f5220", main: "#b17a33", mid: "#cf9f58", soft: "#e2c48d", pale: "#efdfbb" };
export const night = { black: "#161f22", deep: "#20302f", mid: "#34484a", soft: "#5d7576", pale: "#94a8a4" };
