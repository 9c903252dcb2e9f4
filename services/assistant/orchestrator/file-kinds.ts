/**
 * Words for kinds of files, or their beginnings, in the languages that the model was trained in: "photos" are *.jpg, though
 * nobody said jpg.
 */
export const fileKinds =
  /bild|foto|photo|pic|image|imagen|imágen|screenshot|vid|víd|film|movie|clip|musi|músi|song|audio|lied|canci|text|dok|doc|pdf|archiv|zip|compress|komprim|comprim|tarball|log|registro|protokoll|script|skript|código|code|source|quell|fuente|tabell|table|spreadsheet|hoja|excel|word|calc|präsent|present|slide|folie|diaposit|web|html|config|konfig|book|libro|buch|python|java|rust|markdown|note|draft|font|iso|backup|subtitle|图|照片|视频|电影|音乐|歌|文本|文档|压缩|日志|脚本|代码|源|表格|幻灯|演示|书|网页|配置|备份|程序/;
