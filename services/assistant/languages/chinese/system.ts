import type { Intent } from "../../frontend/language.ts";

export const system: readonly Intent[] = [
  {
    tool: "system.status",
    templates: [
      "(<kan>)(系统状态|系统概况|系统运行状态|电脑状态)",
      "系统(状态怎么样|状态|一切正常吗|正常吗|运行情况|概况)",
      "<diannao>[已经](运行|开机|开)多久了",
      "<diannao>[现在]状态(如何|怎么样)",
      "<diannao>(怎么样|还好吗)",
    ],
  },
  {
    tool: "system.memory",
    templates: [
      "(还剩|还有|有|我有|我还有|剩余)多少[可用|空闲|剩余]内存",
      "(<kan>)内存(占用|使用情况|使用率|使用|情况|占用情况)",
      "内存(使用情况|占用|使用率|够不够|够用吗|还剩多少|占用多少|用了多少)",
      "(空闲|可用|剩余)内存[有多少|还有多少]",
    ],
  },
  {
    tool: "system.disk",
    templates: [
      "(硬盘|磁盘|电脑)[上|里](还有|还剩|有)多少[可用|剩余]空间",
      "(磁盘|硬盘|存储)空间(还剩多少|还有多少|有多少|够吗|够不够)",
      "(<kan>)(磁盘|硬盘)(使用情况|占用|空间|使用率|剩余空间|占用情况)",
      "(硬盘|磁盘)(满了吗|快满了吗|用了多少)",
      "(还有|还剩)多少(存储空间|磁盘空间|硬盘空间|空间)",
      "(磁盘|硬盘)(使用情况|剩余空间)",
    ],
  },
  {
    tool: "system.hardware",
    templates: [
      "(<kan>)(硬件|硬件信息|硬件配置|电脑配置|系统配置)",
      "<benji>(是什么配置|的配置是什么|是什么硬件)",
      "我的(显卡|处理器|cpu)是(什么|什么型号)",
      "(<kan>)[所有]usb设备",
      "(处理器|显卡|cpu)是什么(型号)",
      "硬件(信息|配置)",
    ],
  },
  {
    tool: "system.logs",
    templates: [
      "(<kan>|看|打开)<rizhi>",
      "系统日志(里有什么|说了什么)",
      "(<kan>){service:daemon}[服务]的日志",
      "(<kan>){service:service}服务的日志",
      "(<kan>)服务{service:service}的日志",
      "(<kan>){service:daemon}日志",
      "{service:daemon}的日志里说了什么",
      "(<kan>)<rizhi>[里|里面|中]的{priority:priority}",
      "<rizhi>里有(没有){priority:priority}",
      "<rizhi>里有{priority:priority}吗",
      "(<kan>){since:since}的<rizhi>",
      "{since:since}的系统日志",
      "(<kan>)最近{since:span}的<rizhi>",
      "(<kan>)最近{since:span}<rizhi>里的{priority:priority}",
      "最近{since:span}日志里的{priority:priority}",
      "(<kan>)<rizhi>[的](最后|最近|最新){lines:lines}(行|条)",
      "(<kan>)(最后|最近){lines:lines}(行|条)<rizhi>",
      "(<kan>){service:daemon}日志的最后{lines:lines}行",
      "(<kan>)服务{service:service}的最后{lines:lines}行日志",
      "(<kan>){service:daemon}日志里的{priority:priority}",
      "<rizhi>里最近{lines:lines}条{priority:priority}",
    ],
  },
  {
    tool: "system.set_time_zone",
    templates: [
      "<ba>[系统]时区<wei>({zone:zone}|{zone:city})[时间]",
      "时区<wei>({zone:zone}|{zone:city})",
      "(设置|修改|更改)[系统]时区[为|成|到]({zone:zone}|{zone:city})",
      "(使用|用|换成|切换到)({zone:zone}|{zone:city})(时区|时间)",
      "<ba>(系统时间|时间|时钟)<wei>{zone:city}时间",
    ],
  },
  {
    tool: "system.set_hostname",
    templates: [
      "<ba>(主机名|电脑名|计算机名|电脑名字|电脑的名字|机器名)<wei>{name:hostname}",
      "<ba><benji>(命名为|改名为|重命名为|叫做){name:hostname}",
      "(设置|修改|更改)(主机名|计算机名|电脑名)(为|成){name:hostname}",
      "(主机名|电脑名字|电脑名|计算机名)<wei>{name:hostname}",
      "<benji>以后叫{name:hostname}",
    ],
  },
  {
    tool: "system.power",
    arguments: { action: "shutdown" },
    templates: [
      "关机|马上关机|立即关机",
      "<ba><diannao>(关掉|关了|关机|关闭)",
      "(关闭|关掉)(电脑|计算机|系统|这台电脑|机器)",
    ],
  },
  {
    tool: "system.power",
    arguments: { action: "reboot" },
    templates: ["(重启|重新启动)[一下][电脑|系统|计算机|这台电脑|机器|服务器]", "<ba><diannao>(重启|重新启动)[一下]"],
  },
  {
    tool: "system.power",
    arguments: { action: "suspend" },
    templates: [
      "让<diannao>(睡眠|休眠|进入睡眠|待机|进入睡眠模式|进入待机)",
      "挂起[系统|电脑]|待机",
      "(进入|切换到)(睡眠|待机|休眠)[模式|状态]",
    ],
  },
];
