import type { Intent } from "../../frontend/language.ts";

export const work: readonly Intent[] = [
  {
    tool: "processes.list",
    templates: [
      "<kan>[所有|正在运行的|当前|当前的|所有正在运行的|运行中的|全部]进程",
      "<kan>(正在运行的|运行中的)程序",
      "[现在|当前|这台电脑上|电脑上](有哪些|有什么|哪些)(程序|进程)(在运行|正在运行)",
      "(进程列表|正在运行的进程|看正在运行的程序)",
      "<kan>{limit:count}个进程",
      "按{sort:processSort}(排序|排列)[列出|显示]进程",
      "按{sort:processSort}[排序|排列](列出|显示)[所有]进程",
      "<kan>{sort:resource}(占用|使用)(最多|最大|最高)的{limit:count}个进程",
      "<kan>(占用|使用){sort:resource}最多的{limit:count}个进程",
      "<kan>(占用|使用|消耗){sort:resource}最多的(进程|程序)",
      "(什么|哪个程序|哪个进程|哪些程序|哪些进程|谁)(占用|消耗|用|占)[了][最多|这么多|所有|我的|最多的|那么多]{sort:resource}[最多]",
      "谁在(吃|占用|用)我的{sort:resource}",
    ],
  },
  {
    tool: "processes.list",
    arguments: { sort: "cpu" },
    templates: [
      "<diannao>为什么(这么|那么)(慢|卡)",
      "为什么<diannao>(这么|那么)(慢|卡)",
      "是什么让<diannao>变得这么(卡|慢)",
    ],
  },
  {
    tool: "processes.list",
    arguments: { sort: "start" },
    templates: ["最近启动了哪些(进程|程序)", "[<kan>]最近启动的{limit:count}个进程"],
  },
  {
    tool: "processes.list",
    templates: [
      "{name:ownProcess}(还在运行|在运行|开着|正在运行|还开着)吗",
      "(查找|显示|列出|看看)[所有]{name:ownProcess}(进程|的进程)",
      "(看看|检查|查看){name:ownProcess}(有没有在运行|是否在运行|是不是在运行|在不在运行)",
      "{name:ownProcess}的(进程号|pid)是多少",
    ],
  },
  {
    tool: "processes.stop",
    templates: [
      "(结束|关闭|杀掉|终止|杀死|关掉){process:app}",
      "(结束|杀掉|终止|杀死){process:ownProcess}",
      "(结束|停止|杀掉|终止|杀死|关闭)进程{process:process}",
      "(结束|停止|杀掉|终止|杀死|关闭){process:name}进程",
      "(结束|停止|杀掉|终止|杀死)进程号为{process:processId}的进程",
      "<ba>{process:app}(关掉|关了|杀掉|关闭|结束掉)",
      "强制(关闭|退出|结束){process:app}",
      "{process:app}(卡住了|没有反应|死机了|没反应了)，(关掉它|结束它|把它杀掉|杀掉它)",
    ],
  },
  {
    tool: "processes.start",
    templates: [
      "(启动|运行|执行|打开)程序{program:program}",
      "(启动|运行|跑一下|运行一下|打开){program:terminalProgram}",
      "<ba>{program:program}这个程序(启动|运行)起来",
      "(启动|新建)一个{program:program}进程",
      "用参数{arguments:options}(启动|运行)程序{program:program}",
      "(启动|运行)程序{program:program}，参数(是|为){arguments:options}",
    ],
  },
  {
    tool: "commands.run",
    templates: [
      "(执行|运行|跑)[一下][这个|这条|下面的][命令][：]{command:quoted}[这个命令|命令]",
      "(执行|运行)[一下]命令[：]{command:command}",
      "在(终端|沙盒|命令行)(里|中)(执行|运行)[命令]{command:quoted}",
      "{command:quoted}(的输出是什么|会输出什么)",
    ],
  },
  {
    tool: "services.list",
    arguments: { state: "all" },
    templates: ["<kan>(所有|全部)[系统]服务", "所有服务，包括(没有运行的|停止的)"],
  },
  {
    tool: "services.list",
    templates: [
      "<kan>[系统]服务[列表]",
      "(有哪些|有什么)[系统]服务",
      "服务列表",
      "<kan>[所有]{state:serviceState}[系统]服务",
      "(哪些|什么|有哪些)[系统]服务{state:serviceIs}",
      "有没有{state:serviceState}服务",
    ],
  },
  {
    tool: "services.status",
    templates: [
      "(<kan>|检查|检查一下){service:service}服务[的](状态|运行状态)",
      "{service:service}服务(在运行吗|正常吗|启动了吗|还在运行吗|运行正常吗|在不在运行|有没有在运行|怎么样了)",
      "{service:service}服务的状态[怎么样|如何]",
      "(看看|检查|查看|看一下){service:service}服务(有没有在运行|是否正常|怎么样了|是否在运行)",
      "{service:service}服务是不是挂了",
      "(检查|看一下|查看)服务{service:service}",
      "(<kan>|检查){service:daemon}的(状态|运行状态)",
    ],
  },
  {
    tool: "services.start",
    templates: [
      "(启动|开启|打开){service:service}服务",
      "(启动|开启)服务{service:service}",
      "(启动|开启){service:daemon}",
      "<ba>{service:service}服务(启动起来|打开|开起来|启动)",
      "让{service:service}服务(跑起来|运行|运行起来)",
    ],
  },
  {
    tool: "services.stop",
    templates: [
      "(停止|关闭|停掉|关掉|停用){service:service}服务",
      "(停止|关闭|停掉)服务{service:service}",
      "(停止|停掉){service:daemon}",
      "<ba>{service:service}服务(停掉|关了|停下来|关掉|停止)",
      "让{service:service}服务停止运行",
    ],
  },
  {
    tool: "services.restart",
    templates: [
      "(重启|重新启动)[一下]{service:service}服务",
      "(重启|重新启动)[一下]服务{service:service}",
      "(重启|重新启动)[一下]{service:daemon}",
      "<ba>{service:service}服务(重启|重启一下|重新启动|重新启动一下)",
      "{service:service}服务(卡住了|有问题)，(重启它|重启一下)",
      "{service:service}服务需要(重启|重新启动)",
    ],
  },
];
