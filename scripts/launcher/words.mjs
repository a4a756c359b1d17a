/** What the launcher says; Chinese, then English, on one line. */
export const words = {
  installing: "安装依赖 / Installing packages",
  adding: "补装测试用的依赖 / Adding packages for the tests",
  building: "生成页面 / Building pages",
  waiting: (pid) => `等另一次安装或生成结束（进程 ${pid}） / Waiting for another installation or build (process ${pid})`,
  done: (what, time) => `${what}: ${time}`,
  failed: (what, time) => `${what}: 失败 / failed, ${time}`,
  killed: (signal) => `程序被强行结束（${signal}） / The program was killed (${signal})`,
  noNpm: "找不到 npm，请装好 Node.js 20 以上（自带 npm）再试。\nnpm was not found. Install Node.js 20 or newer, which brings it, and try again.",
  noNode: (found) =>
    `需要 Node.js 24，这台机器上是 ${found}，随依赖装的那份也用不了。请从 https://nodejs.org 装 Node.js 24。\n` +
    `Node.js 24 is needed; this machine has ${found}, and the copy that comes with the packages does not run here. Install Node.js 24 from https://nodejs.org.`,
  oldNode: (found) => `需要 Node.js 20 以上，现在是 ${found}。\nNode.js 20 or newer is needed; this is ${found}.`,
  notWritable: (folder, reason) =>
    `项目文件夹 ${folder} 无法写入：${reason}。请换有权限的用户，或把项目放到自己的文件夹里。\n` +
    `The project folder ${folder} cannot be written to: ${reason}. Use an account that may, or move the project to a folder of yours.`,
  noBrowser:
    "端到端测试要用浏览器，没找到，也装不上。请装 Chromium 或 Chrome，或用 CHROMIUM_PATH 指出它的位置。\n" +
    "The end-to-end tests need a browser; none was found and none could be installed. Install Chromium or Chrome, or name one by CHROMIUM_PATH.",
  browserFromPlaywright: "下载浏览器 / Downloading a browser",
  browserFromApt: "安装浏览器 / Installing a browser",
};
