import type { Intent } from "../../frontend/language.ts";

export const machine: readonly Intent[] = [
  {
    tool: "network.status",
    templates: [
      "(我|我们|<diannao>)[现在](联网了吗|在线吗|连上网了吗|有没有联网|能上网吗|上网了吗)",
      "(<kan>|检查|检查一下|测试|测试一下)(网络|网络状态|网络连接|网络连接状态|网络情况|联网状态|互联网连接)",
      "(网络|网络连接)(状态|正常吗|通吗|还好吗|怎么样|状态怎么样|通不通)",
      "<wang>(能用吗|有问题吗|断了吗|通了吗)",
      "<kan>[所有]网络(接口|设备|网卡)",
      "[现在]有(网|网络)吗",
      "看看(有没有网|网络连上了没有|是不是断网了|网络是否正常)",
    ],
  },
  {
    tool: "network.addresses",
    templates: [
      "(我的|<benji>的|本机的|本机)[当前]ip[地址](是什么|是多少)",
      "(<kan>|查询)(我的|本机|本机的|<benji>的)ip[地址]",
      "(我的|本机|本机的)ip[地址]|ip地址",
    ],
  },
  {
    tool: "network.ping",
    templates: [
      "ping[一下]{host:host}",
      "(看看|看一下|检查|测试){host:site}(能不能连上|能不能连通|能不能访问|通不通|是否可达|是否在线|能否访问|在不在线)",
      "{host:site}(通不通|在线吗|能连上吗|有没有响应|还活着吗|能访问吗|能ping通吗)",
      "测试[一下](到|和|与){host:site}的连接",
      "检查[一下][主机|服务器]{host:host}是否(可达|在线)",
      "[主机|服务器]{host:host}(能ping通吗|可以ping通吗)",
    ],
  },
  {
    tool: "network.wifi_list",
    templates: [
      "[附近|周围|这里](有哪些|有什么)[可用的]<wifi>",
      "<kan>[附近的|可用的|周围的|附近可用的]<wifi>[列表]",
      "(搜索|扫描)[一下][附近的|周围的]<wifi>",
      "(附近|这里)有<wifi>吗",
      "可用的<wifi>",
      "能(搜到|看到)哪些<wifi>",
    ],
  },
  {
    tool: "network.wifi_connect",
    templates: [
      "(连接|连上|连到|加入|连接到|切换到|换到|接入)[这个]<wifi>{ssid:ssid}[<mima>]",
      "(连接|连上|加入|连接到){ssid:ssid}[这个|的]<wifi>[<mima>]",
      "让<diannao>连上{ssid:ssid}的<wifi>",
      "用密码{:secret}(连接|连上)<wifi>{ssid:ssid}",
    ],
  },
  {
    tool: "network.set_dns",
    templates: [
      "<ba><dns><wei>{servers:addresses}",
      "(设置|修改|更改|更换)<dns>(为|成){servers:addresses}",
      "(用|使用){servers:addresses}(作为|当|做|当作)<dns>",
      "<dns>(改用|换成|用|改成|设为){servers:addresses}",
      "(换成|改用|使用)<dns>{servers:addresses}",
    ],
  },
  {
    tool: "packages.search",
    templates: [
      "(搜索|查找|找)[一下]{query:query}(软件包|相关的包|相关的软件包|相关的软件)",
      "(搜索|查找)软件包{query:query}",
      "(搜索|查找|找)[一下][一个|一款]{query:software}",
      "(软件源|软件仓库|仓库)里有没有{query:software}",
      "在(软件源|软件仓库|仓库)里(找|搜索|查找)[一个]{query:software}",
      "有什么{query:software}可以(安装|装)",
      "有哪些[跟|和|与]{query:query}(有关|相关)的软件包",
    ],
  },
  {
    tool: "packages.info",
    templates: [
      "{package:package}(是什么版本|的版本是多少|是哪个版本|是多少版本)",
      "我的{package:package}版本是多少",
      "(<kan>){package:package}[软件]包的(信息|详情|详细信息)",
      "(<kan>)[软件]包{package:package}的(信息|详情|详细信息)",
      "(<kan>){package:package}的版本",
      "{package:package}(装了吗|安装了吗|有没有安装|已经安装了吗)",
      "{package:package}这个[软件]包是(干什么的|做什么的)",
    ],
  },
  {
    tool: "packages.install",
    templates: [
      "(安装|装一下|装上|装个|下载并安装|下载安装)[一下][软件|软件包|程序]{packages:packages}[软件|软件包]",
      "<ba>{packages:packages}(装上|安装上|安装好|装好|安装一下)",
      "给<benji>(装|装上|安装){packages:packages}",
      "在<benji>上安装{packages:packages}",
    ],
  },
  {
    tool: "packages.remove",
    templates: [
      "(卸载|卸掉)[软件|软件包|程序]{packages:packages}[软件|软件包]",
      "<ba>[软件|软件包|程序]{packages:packages}(卸载掉|卸载|卸掉|卸载了)",
      "(删除|移除)(软件包|软件){packages:packages}",
      "(移除|删除){packages:packages}(软件包|这个软件)",
      "我不需要{packages:packages}(这个软件|这个程序)了，卸载它",
    ],
  },
  {
    tool: "packages.update",
    templates: [
      "(更新|升级)[一下](系统|所有软件|全部软件|所有软件包|全部软件包|软件|软件包|所有程序|<benji>)",
      "(安装|装上)(所有|全部|最新的|最新)更新",
      "<ba>(系统|所有软件)(升级|更新)到最新[版|版本]",
      "系统(更新|升级)",
      "检查并安装[最新|所有]更新",
    ],
  },
  {
    tool: "packages.update",
    templates: [
      "[只](更新|升级)[一下][软件包]{packages:packages}",
      "<ba>{packages:packages}(升级|更新)[到最新版|到最新版本|到最新|一下]",
    ],
  },
  {
    tool: "users.list",
    templates: [
      "<kan>[所有|全部][系统]<zhanghu>[列表]",
      "[<benji>](有哪些|有什么|上有哪些)<zhanghu>",
      "谁(可以登录|能登录|有账户|有账号|可以登录这台电脑)",
      "(用户列表|看看都有谁的账号)",
    ],
  },
  {
    tool: "users.add",
    templates: [
      "(添加|新建|创建|增加|新增)[一个][新]<zhanghu>[叫|名为|：]{user:user}",
      "(为|给){user:user}(创建|建|开|新建|添加)[一个|个]<zhanghu>",
      "{user:user}需要一个<zhanghu>",
    ],
  },
  {
    tool: "users.remove",
    templates: [
      "(删除|移除|去掉|删掉|注销)<zhanghu>{user:user}",
      "(删除|移除|删掉|注销){user:user}的<zhanghu>",
      "<ba>{user:user}的<zhanghu>(删掉|删除|注销|移除)",
      "{user:user}(已经离职|离职了)，(删除他的账号|把账户删掉|删掉他的账户|删除账户)",
    ],
  },
];
