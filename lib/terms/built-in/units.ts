/** Units: wrong letters, wrong case, figures in the place of exponents, names that are not lawful any more. */
import type { Group } from "./all.ts";

const symbols = "GB 3100—1993《国际单位制及其应用》";
const general = "GB 3101—1993《有关量、单位和符号的一般原则》";
const lawful = "《中华人民共和国法定计量单位》（国发〔1984〕28号）；GB 3100—1993";

export const units: readonly Group[] = [
  {
    reason: "单位符号分大小写：千是小写 k，兆是大写 M，来自人名的单位首字母大写",
    source: symbols,
    lines: [
      ["km/H", "km/h"], ["Km/h", "km/h"], ["KM/h", "km/h"], ["KM/H", "km/h"], ["Km/H", "km/h"], ["km/S", "km/s"], ["Km/s", "km/s"], ["KM/S", "km/s"], ["m/S", "m/s"],
      ["KW", "kW", "…-"], ["kw", "kW"], ["KWH", "kWh"], ["KWh", "kWh"], ["Kwh", "kWh"], ["kwh", "kWh"], ["kWH", "kWh"], ["Mwh", "MWh"], ["MWH", "MWh"], ["Gwh", "GWh"], ["GWH", "GWh"],
      ["Mhz", "MHz"], ["MHZ", "MHz"], ["mhz", "MHz"], ["Ghz", "GHz"], ["GHZ", "GHz"], ["ghz", "GHz"], ["Khz", "kHz"], ["KHz", "kHz"], ["KHZ", "kHz"], ["khz", "kHz"],
      ["Mpa", "MPa"], ["mpa", "MPa"], ["Kpa", "kPa"], ["KPa", "kPa"], ["kpa", "kPa"], ["Hpa", "hPa"], ["hpa", "hPa"],
      ["mah", "mAh"], ["mAH", "mAh"], ["MAh", "mAh"], ["Kcal", "kcal"], ["KCAL", "kcal"], ["Kg", "kg"], ["umol", "μmol"], ["ug/L", "μg/L"], ["ug/m3", "μg/m³"],
    ],
  },
  {
    reason: "平方、立方写成上标",
    source: general,
    lines: [["km2", "km²"], ["hm2", "hm²"], ["cm2", "cm²"], ["mm2", "mm²"], ["cm3", "cm³"], ["dm3", "dm³"], ["kg/m3", "kg/m³"], ["mg/m3", "mg/m³"], ["m3/s", "m³/s"], ["m/s2", "m/s²"]],
  },
  { reason: "“℃”已经是“摄氏度”", source: general, lines: [["℃度", "℃", "…数"]] },
  {
    reason: "不是法定计量单位的写法",
    source: lawful,
    lines: [["英呎", "英尺"], ["英吋", "英寸"], ["瓩", "千瓦"], ["公尺", "米", "办… …寸 …度"], ["平方公分", "平方厘米"], ["立方公分", "立方厘米"]],
  },
];
