import type { Intent } from "../../frontend/language.ts";

export const person: readonly Intent[] = [
  {
    tool: "desktop.open",
    templates: [
      "(打开|启动|开一下|打开一下)[应用|软件|应用程序]{target:app}",
      "打开[一下]{target:application}",
      "(打开|访问|浏览|进入)[一下][网页|网站|网址|页面]{target:url}[这个网站|这个网页]",
      "打开[一下][文件|文档|图片|照片|视频]{target:file}[这个文件]",
      "播放[一下][视频|音乐|文件]{target:mediaFile}",
    ],
  },
  {
    tool: "desktop.set_volume",
    templates: [
      "<ba>(音量|声音)[调高|调低|调大|调小|开|提高|降低]<dao>[百分之]{percent:percent}",
      "(音量|声音)<dao>[百分之]{percent:percent}",
      "(音量|声音)[百分之]{percent:percent}",
      "设置音量[为]{percent:percent}",
    ],
  },
  {
    tool: "desktop.set_volume",
    arguments: { percent: 0 },
    templates: ["静音", "(关闭|关掉)(声音|音量)", "<ba>(声音|音量)(关掉|关了|关闭|静音)", "让电脑静音"],
  },
  {
    tool: "desktop.set_volume",
    arguments: { percent: 100 },
    templates: ["(音量|声音)(最大|开到最大|调到最大)", "<ba>(音量|声音)(开到最大|调到最大|调最大)"],
  },
  {
    tool: "desktop.screenshot",
    templates: [
      "(截屏|截图|截个图|截个屏|截一张图|屏幕截图|截取屏幕|抓屏)",
      "(给|对)屏幕(截图|截个图|截屏)",
      "(拍下|截下)屏幕",
      "(截取|截)[一下][当前|整个]屏幕",
    ],
  },
  {
    tool: "models.list",
    templates: [
      "(<kan>)[所有|已安装的|可用的|我的|安装的]<moxing>[列表]",
      "[我]有哪些[可用的]<moxing>",
      "<moxing>列表",
      "(安装了|装了)哪些<moxing>",
    ],
  },
  {
    tool: "models.use",
    templates: [
      "(切换到|换到|换成|使用|改用|加载|用)<moxing>{model:model}",
      "(切换到|换到|换成|使用|改用|用){model:knownModel}[模型|这个模型]",
      "<ba><moxing>(设为|换成|切换到|改成|设置为|切换为){model:model}",
    ],
  },
  {
    tool: "models.download",
    templates: [
      "(下载|拉取|获取)[一下]<moxing>{model:model}",
      "(下载|拉取)[一下]{model:knownModel}[模型]",
      "<ba>{model:knownModel}[模型]下载下来",
      "安装<moxing>{model:model}",
    ],
  },
];
