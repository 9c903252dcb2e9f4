import type { Language } from "../../frontend/language.ts";
import { choices } from "./choices.ts";
import { files } from "./files.ts";
import { filesChange } from "./files-change.ts";
import { machine } from "./machine.ts";
import { person } from "./person.ts";
import { questions } from "./questions.ts";
import { system } from "./system.ts";
import { words } from "./words.ts";
import { work } from "./work.ts";

/** What is understood in Chinese without a model. */
export const chinese: Language = {
  spaced: false,
  letters: "\\p{Script=Han}",
  commonWords: "的",
  before:
    "请你帮我|请你|请帮我|请帮忙|请|麻烦你帮我|麻烦你|麻烦|帮我|帮忙|给我|你好|您好|嗨|嘿|现在|我想要|我想|我要|我需要|能不能帮我",
  after: "谢谢你|谢谢|多谢|吧|好吗|可以吗|行吗|麻烦了|现在",
  connectors: "然后再|然后|接着再|接着|之后再|之后|随后|并且|同时|另外|还有|以及|最后|再|并|和",
  listWords: "以及|还有|和|与|跟|及",
  places: {
    "~": "~|[我的|我](主目录|家目录|主文件夹|个人文件夹|用户目录|home 目录|home目录)",
    ".": ".|这里|这个文件夹|这个目录|当前目录|当前文件夹|本目录",
    "..": "..|(上级|上一级|父)目录",
    "/": "/|根目录",
    "/tmp": "(临时|tmp)(目录|文件夹)",
    "~/Desktop": "[我的]桌面[文件夹]",
    "~/Documents": "[我的](文档|文稿)[文件夹|目录]",
    "~/Downloads": "[我的]下载[文件夹|目录]",
    "~/Music": "我的音乐[文件夹]|音乐(文件夹|目录)",
    "~/Pictures": "我的图片[文件夹]|我的照片|图片(文件夹|目录)",
    "~/Videos": "我的视频[文件夹]|视频(文件夹|目录)",
  },
  inside: "{place:place}(里面|里|中|上|下|内)[的]{name:anyName}",
  folders: "(文件夹|目录){name:folderName}|(叫|名为){name:folderName}的(文件夹|目录)|{name:folderName}(文件夹|目录)",
  notNames:
    "it|this|that|them|me|something|everything|anything|它|这个|那个|这些|那些|他|她|我|你|谁|什么|wifi|wi-fi|ip|dns|usb|cpu|pid|ping|vpn|pdf|app|bug|pc|linux|windows",
  notCommands: "的|了|吗|是|在|来|会|它|这|那|我|你|他|不",
  notTexts: "一|它|这|那|我|你|他|她|点|些|什么|东西|内容|文件|所有|全部|几|不|没|某",
  spans: { 分钟: "min", 个小时: "h", 小时: "h", 天: "d", 周: "w", 个星期: "w" },
  software:
    "[\\p{L}\\d -]{0,12}(?:编辑器|阅读器|播放器|管理器|浏览器|客户端|工具|游戏|输入法|计算器|词典|数据库|服务器|程序)",
  words,
  choices,
  intents: [...files, ...filesChange, ...work, ...machine, ...system, ...person],
  questions,
  askBack: "您具体指的是什么？请说出文件、程序或服务的名字。什么都没有做。",
  unsure: "我不确定是否听懂了，所以什么都没有做。请换一种说法。",
  notUnderstood:
    "我没有听懂。您可以让我列出、查找、复制或删除文件，查看什么占用内存，检查网络，安装或更新软件，重启服务，调整音量或时区，或者在沙盒里运行命令。",
};
