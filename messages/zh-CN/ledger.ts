/** 读者看到的事实与出处。 */
export const ledger = {
  summary: (all: number, sourced: number) => `${all} 处事实陈述，${sourced} 处有公开出处`,
  verified: (count: number) => `另有 ${count} 处由编辑部核实`,
  verifiedList: "由人核实的事实",
  by: (name: string) => `${name}核实`,
  byNewsroom: "编辑部核实",
  reason: (by: string, reason: string) => `${by}：${reason}`,
  copy: { sources: "来源", verified: "由人核实" },
};
