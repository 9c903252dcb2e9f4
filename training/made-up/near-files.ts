import type { MadeUpTool } from "./tool.ts";

const image = ["logo.png", "~/Pictures/team.jpg", "banner.webp", "scan4.tiff", "avatar.jpeg", "~/Downloads/map.png"];
const pdf = ["report.pdf", "~/Documents/contract.pdf", "a.pdf", "b.pdf", "appendix.pdf", "~/scans/page2.pdf"];
const archive = ["photos.zip", "~/old.tar.gz", "project.7z", "site.zip", "/tmp/upload.tar.xz", "thesis.zip"];
const paint = { "in colour": true, "in color": true, coloured: true, "in black and white": false };

/** What plugins would do with files beside what the machine can do itself: their requests are said like its own. */
export const nearFileTools: readonly MadeUpTool[] = [
  {
    line: "archives.pack(paths: string[], archive: string, format?: zip|tar|7z) Pack files and folders into an archive",
    kinds: { archive, format: ["zip", "tar", "7z"] },
    en: [
      "(pack|compress|bundle|squeeze) {paths:manyFile} into {archive:archive}",
      "zip up {paths:manyFile} as {archive:archive}",
      "make an archive {archive:archive} (of|from|with) {paths:manyFile}",
      "put {paths:manyFile} (in|into) an archive (called|named) {archive:archive}[, format {format:format}]",
      "{archive:archive} should hold {paths:manyFile}, pack it as {format:format}",
      "compress {paths:manyFolderPath} to {archive:archive}",
    ],
    de: ["pack {paths:manyFile} in {archive:archive}"],
    es: ["comprime {paths:manyFile} en {archive:archive}"],
    zh: ["把 {paths:manyFile} 打包成 {archive:archive}"],
  },
  {
    line: "archives.unpack(archive: string, folder?: string) Unpack an archive",
    kinds: { archive },
    en: [
      "(unpack|extract|unzip|untar) {archive:archive} [(to|into) {folder:folderPath}]",
      "what is inside {archive:archive} should go to {folder:folderPath}, unpack it",
      "open up the archive {archive:archive} [in {folder:folderPath}]",
      "decompress {archive:archive}",
      "get the files out of {archive:archive} [into {folder:folderPath}]",
    ],
    de: ["entpacke {archive:archive} [nach {folder:folderPath}]"],
    zh: ["解压 {archive:archive}"],
  },
  {
    line: "cloud.upload(paths: string[], folder?: string) Upload files to the cloud drive",
    kinds: { folder: ["holiday", "shared", "Family", "work stuff", "invoices 2024", "drafts"] },
    en: [
      "upload {paths:manyFile} [to the folder {folder:folder}]",
      "put {paths:manyFile} on the cloud drive[, folder {folder:folder}]",
      "copy {paths:manyFile} to the cloud",
      "{paths:manyFile} should be in the cloud folder {folder:folder}",
      "send {paths:manyFile} up to my cloud [into {folder:folder}]",
      "(save|store) {paths:manyFolderPath} in the cloud",
    ],
    de: ["lade {paths:manyFile} in die Cloud hoch"],
    es: ["sube {paths:manyFile} a la nube"],
  },
  {
    line: "cloud.share(path: string, person: string, may_change?: boolean) Share a file of the cloud drive with somebody",
    kinds: {
      change: { "who may edit it": true, "with edit rights": true, "read only": false, "just for reading": false },
    },
    en: [
      "share {path:file} with {person:person}[, {may_change:change}]",
      "give {person:person} access to {path:file}[, {may_change:change}]",
      "let {person:person} see {path:folderPath} in the cloud",
      "{person:person} needs {path:file}, share it",
      "i want {person:person} to have {path:file} from my cloud drive",
    ],
  },
  {
    line: "cloud.usage() How full the cloud drive is",
    en: [
      "how full is my cloud drive",
      "how much space is left in the cloud",
      "cloud storage usage",
      "is my cloud nearly full",
      "free gigabytes on the cloud drive",
    ],
  },
  {
    line: "pdf.merge(files: string[], output: string) Join PDF files into one",
    kinds: { pdf, whole: ["all.pdf", "~/together.pdf", "complete.pdf", "~/Documents/application.pdf"] },
    en: [
      "(merge|join|combine) {files:manyPdf} into {output:whole}",
      "make one pdf {output:whole} (of|out of) {files:manyPdf}",
      "glue {files:manyPdf} together as {output:whole}",
      "{output:whole} shall be {files:manyPdf} in one",
      "put {files:manyPdf} in a single file {output:whole}",
    ],
  },
  {
    line: "pdf.extract(file: string, first: integer, last?: integer) Take pages out of a PDF file",
    kinds: { pdf },
    en: [
      "take page {first:goals} out of {file:pdf}",
      "extract pages {first:goals} to {last:quantity} of {file:pdf}",
      "i only need page {first:upToTen} of {file:pdf}",
      "pages {first:goals}-{last:quantity} from {file:pdf}",
      "pull page {first:upToTen} from {file:pdf}",
    ],
  },
  {
    line: "images.convert(file: string, format: png|jpeg|webp|gif) Write an image in another format",
    kinds: { image, format: { png: "png", jpeg: "jpeg", jpg: "jpeg", webp: "webp", "a gif": "gif" } },
    en: [
      "convert {file:image} to {format:format}",
      "(save|write) {file:image} as {format:format}",
      "turn {file:image} into {format:format}",
      "i need {file:image} as {format:format}",
      "make {format:format} out of {file:image}",
    ],
    de: ["wandle {file:image} in {format:format} um"],
    zh: ["把 {file:image} 转换成 {format:format}"],
  },
  {
    line: "images.resize(file: string, width: integer, height?: integer, keep_original?: boolean) Make an image smaller or larger",
    kinds: {
      image,
      keep: { "keep the original": true, "leave the old one": true, "no need to keep the old one": false },
    },
    en: [
      "resize {file:image} to {width:refNumber} (x|by) {height:roomNumber}",
      "make {file:image} {width:refNumber} pixels wide[, {keep_original:keep}]",
      "scale {file:image} to a width of {width:refNumber}",
      "{file:image} is too big, {width:refNumber} px wide is enough",
      "shrink {file:image} to {width:roomNumber} pixels[, {keep_original:keep}]",
    ],
  },
  {
    line: "scanner.scan(pages?: integer, colour?: boolean, file?: string) Scan paper",
    kinds: { pdf, paint },
    en: [
      "scan {pages:count} pages [{colour:paint}] [to {file:pdf}]",
      "scan this [{colour:paint}] [into {file:pdf}]",
      "start the scanner [{colour:paint}]",
      "i have {pages:count} sheets to scan[, save them as {file:pdf}]",
      "make a scan [{colour:paint}] [and save it in {file:pdf}]",
    ],
  },
  {
    line: "screenshots.take(what?: screen|window|area, delay_seconds?: integer) Take a picture of the screen",
    kinds: {
      what: { "the whole screen": "screen", "this window": "window", "the window": "window", "an area": "area" },
    },
    en: [
      "(take|make) a screenshot [of {what:what}] [in {delay_seconds:seconds}]",
      "screenshot [of {what:what}]",
      "capture {what:what} [after {delay_seconds:seconds}]",
      "picture of {what:what} please",
      "grab {what:what} [in {delay_seconds:seconds}]",
    ],
  },
  {
    line: "crypt.encrypt(paths: string[], recipient?: string) Encrypt files",
    en: [
      "encrypt {paths:manyFile} [for {recipient:email}]",
      "lock {paths:manyFile} with a password",
      "nobody should be able to read {paths:manyFile}, encrypt that",
      "make {paths:manyFolderPath} unreadable for others [but {recipient:email}]",
      "protect {paths:manyFile} by encryption [to {recipient:email}]",
    ],
    de: ["verschlüssle {paths:manyFile}"],
    es: ["cifra {paths:manyFile}"],
  },
];
