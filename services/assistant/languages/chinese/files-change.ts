import type { Intent } from "../../frontend/language.ts";

export const filesChange: readonly Intent[] = [
  {
    tool: "files.write",
    templates: [
      "<ba>{text:quoted}(写入|写到|写进|保存到|存到|记到)[<wenjian>]{path:file}[里|中|里面]",
      "在{path:file}[文件][里|中|里面](写上|写下|写入|写)[：]{text:quoted}",
      "(新建|创建)[一个]文件{path:file}，内容(是|为|：){text:lastText}",
      "(建|创建|新建)一个叫{path:file}的文件，(里面写|内容是){text:quoted}",
      "写{text:quoted}到{path:file}",
      "<ba>{text:text}(写入|写到|写进|记到|保存到)[<wenjian>]{path:file}[里|中|里面]",
    ],
  },
  {
    tool: "files.write",
    arguments: { append: true },
    templates: [
      "<ba>{text:text}(追加到|添加到|加到)[<wenjian>]{path:file}[的][里|末尾|最后|结尾]",
      "在{path:file}[的](末尾|最后|结尾)(加上|添加|写上|追加){text:lastText}",
      "给{path:file}(加一行|添加一行|追加一行)[：]{text:lastText}",
      "往{path:file}里(追加|添加){text:lastText}",
    ],
  },
  {
    tool: "files.write",
    arguments: { replace: true },
    templates: [
      "用{text:quoted}覆盖[<wenjian>]{path:file}",
      "<ba>{path:file}的内容(替换成|换成|替换为){text:lastText}",
      "<ba>{text:text}(写入|写到){path:file}<fugai>",
    ],
  },
  {
    tool: "files.write",
    arguments: { text: "" },
    templates: [
      "(新建|创建|建)[一个]空[的|白]文件[叫|名为]{path:file}",
      "(建|新建|创建)一个(叫|名为){path:file}的空文件",
    ],
  },
  {
    tool: "files.make_directory",
    templates: [
      "(新建|创建|建立|建|新增)[一个|个][新的|新|空][的](文件夹|目录)[叫|名为|，名字叫|：]{path:newFolder}",
      "(新建|创建|建立|建)一个[新的](叫|名为|叫做){path:newFolder}的(文件夹|目录)",
      "一个(叫|名为){path:newFolder}的(文件夹|目录)",
    ],
  },
  {
    tool: "files.copy",
    templates: [
      "<ba>[<wenjian>|文件夹]{from:file}(复制到|拷贝到|备份到){to:path}[里|里面|中|下]",
      "<ba>[<wenjian>|文件夹]{from:file}(复制为|拷贝为|复制成){to:target}",
      "(复制|拷贝|备份)[<wenjian>|文件夹]{from:file}到{to:path}[里|里面|中]",
      "(复制|拷贝)[<wenjian>]{from:file}(到|为){to:target}",
      "给{from:file}做(一个副本|一份拷贝|一个备份)，叫{to:target}",
      "在{to:path}[里|中]放一份{from:file}的副本",
      "(复制|拷贝)一份{from:file}，(命名为|叫){to:target}",
    ],
  },
  {
    tool: "files.copy",
    arguments: { replace: true },
    templates: ["<ba>{from:file}(复制到|拷贝到){to:path}[里]<fugai>", "用{from:file}的副本覆盖{to:file}"],
  },
  {
    tool: "files.move",
    templates: [
      "<ba>[<wenjian>|文件夹]{from:file}(移动到|移到|挪到|放到|转移到|搬到|放进|移动至){to:path}[里|里面|中|下]",
      "移动[<wenjian>|文件夹]{from:file}到{to:path}[里|里面]",
      "<ba>[<wenjian>|文件夹]{from:file}(重命名为|改名为|改名成|改成|重命名成){to:target}",
      "(重命名|改名)[<wenjian>]{from:file}(为|成){to:target}",
      "<ba>文件夹{from:folderName}(重命名为|改名为){to:folderName}",
      "[<ba>]{from:file}的名字(改成|改为){to:target}",
      "给{from:file}改名，叫{to:target}",
    ],
  },
  {
    tool: "files.move",
    arguments: { replace: true },
    templates: ["<ba>{from:file}(移动到|移到){to:path}[里]<fugai>", "<ba>{from:file}重命名为{to:target}<fugai>"],
  },
  {
    tool: "files.delete",
    templates: [
      "<shan>[<wenjian>|文件夹|目录]{path:file}[这个文件|文件|这个文件夹]",
      "<shan>(文件夹|目录){path:newFolder}",
      "<shan>{path:folderName}(文件夹|目录)",
      "<ba>[<wenjian>|文件夹|目录]{path:file}[这个文件]<shandiao>",
      "我不需要{path:target}了，(删掉|删了它|删除它)",
      "{path:target}没用了，(删掉|删除)",
    ],
  },
  {
    tool: "files.delete",
    arguments: { permanent: true },
    templates: [
      "<yongjiu>(删除|删掉)[<wenjian>|文件夹]{path:file}",
      "<ba>[<wenjian>|文件夹]{path:file}<yongjiu>(删掉|删除)",
      "(删除|删掉){path:file}，(不要放进回收站|不经过回收站|不进回收站)",
      "直接删除{path:file}，不放回收站",
    ],
  },
];
