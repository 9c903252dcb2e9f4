import { lines } from "./lists.ts";
import type { Tongue } from "./phrasing.ts";

// How kinds of files, places and times are said, tongue by tongue.

/** Kinds of files by their endings, beside "pdf files". */
export const fileKinds: Readonly<Record<Tongue, Readonly<Record<string, string>>>> = {
  en: {
    "text files": "*.txt",
    "python files": "*.py",
    "python scripts": "*.py",
    "shell scripts": "*.sh",
    "markdown files": "*.md",
    "word documents": "*.docx",
    "excel files": "*.xlsx",
    "log files": "*.log",
    "zip archives": "*.zip",
    PDFs: "*.pdf",
    pdfs: "*.pdf",
    mp3s: "*.mp3",
    jpgs: "*.jpg",
    pngs: "*.png",
    csvs: "*.csv",
    zips: "*.zip",
  },
  loose: {
    pdfs: "*.pdf",
    mp3s: "*.mp3",
    jpgs: "*.jpg",
    pngs: "*.png",
    gifs: "*.gif",
    zips: "*.zip",
    isos: "*.iso",
    csvs: "*.csv",
    epubs: "*.epub",
    "text files": "*.txt",
    "python scripts": "*.py",
  },
  de: {
    PDFs: "*.pdf",
    MP3s: "*.mp3",
    Textdateien: "*.txt",
    "Python-Dateien": "*.py",
    "Shell-Skripte": "*.sh",
    "Word-Dokumente": "*.docx",
    "Excel-Dateien": "*.xlsx",
    Logdateien: "*.log",
    "Zip-Archive": "*.zip",
  },
  es: {
    "archivos PDF": "*.pdf",
    "archivos de texto": "*.txt",
    "archivos de Python": "*.py",
    "documentos de Word": "*.docx",
    "archivos de Excel": "*.xlsx",
    "archivos de registro": "*.log",
    "ficheros zip": "*.zip",
  },
  zh: {
    文本文件: "*.txt",
    "Python 脚本": "*.py",
    "Word 文档": "*.docx",
    日志文件: "*.log",
    "PDF 文件": "*.pdf",
    "Excel 表格": "*.xlsx",
  },
};
/** What people write into files, and look for in them, beside texts and searchWords. */
export const notes: Readonly<Record<Tongue, readonly string[]>> = {
  en: lines(`
    pay the rent
    dentist on friday at 9
    rent is due on the 3rd
    eggs, flour, sugar
    ask anna about the keys
    192.168.1.20 nas
    PATH=$PATH:~/bin
    set number
    debug=true
    port = 8080
    # draft
    version 2.1
    Dear Sir or Madam
    The quick brown fox
    total: 149.90
    set -e
    remind tom of the invoice
    print(42)
    new year, new plans
    book the train to Vienna
  `),
  loose: lines(`
    pick up the kids at 4
    wifi is broken again
    grab some beer
    fix the bike
    nope
    lol
    pizza tonight
    feed the cat
    gym at six
    ok
  `),
  de: lines(`
    Milch kaufen
    Zahnarzt am Freitag um 9
    Oma anrufen
    Miete überweisen
    Hallo Welt
    Müll rausbringen
    Termin mit Frau Weber
    Brot, Butter, Eier
    noch nicht fertig
    Treffen um zehn
  `),
  es: lines(`
    comprar leche
    llamar a mamá
    hola mundo
    cita con el dentista el viernes
    pagar el alquiler
    reunión a las diez
    pan, huevos y arroz
    sacar la basura
    pendiente de revisar
    feliz cumpleaños
  `),
  zh: lines(`
    买牛奶
    你好，世界
    明天十点开会
    给妈妈打电话
    交房租
    周五看牙医
    记得浇花
    还没写完
    生日快乐
    面包、鸡蛋和米
  `),
};
export const searchTerms: Readonly<Record<Tongue, readonly string[]>> = {
  en: lines(`
    out of memory
    connection refused
    happy birthday
    due date
    api_key
    max_connections
    listen 80
    permission denied
    chocolate
    grandma
    insurance
    Vienna
    192.168.1.1
    import os
    tax number
    segfault
  `),
  loose: ["bug", "wifi", "cash", "grandpa", "not found", "pizza", "vacation", "deprecated", "ssid", "landlord"],
  de: ["Rechnung", "Miete", "Passwort", "Urlaub", "Fehler", "Geburtstag", "Steuer", "Vertrag", "Müller", "Oma"],
  es: ["factura", "alquiler", "contraseña", "vacaciones", "cumpleaños", "contrato", "receta", "deuda", "seguro"],
  zh: ["发票", "密码", "房租", "生日", "合同", "错误", "会议", "地址", "工资", "超时"],
};

/** Places of a person's, by how they say them. */
export const places: Readonly<Record<Tongue, Readonly<Record<string, string>>>> = {
  en: {
    "my home directory": "~",
    "my home folder": "~",
    "the home directory": "~",
    home: "~",
    "~": "~",
    "my downloads": "~/Downloads",
    "the downloads folder": "~/Downloads",
    "my download folder": "~/Downloads",
    downloads: "~/Downloads",
    "my documents": "~/Documents",
    "the documents folder": "~/Documents",
    "my desktop": "~/Desktop",
    "the desktop": "~/Desktop",
    "my pictures": "~/Pictures",
    "my pictures folder": "~/Pictures",
    "my music folder": "~/Music",
    "my videos": "~/Videos",
    "this folder": ".",
    "the current directory": ".",
    here: ".",
    ".": ".",
    "the parent folder": "..",
    "the root directory": "/",
    "~/Documents": "~/Documents",
    "~/Downloads": "~/Downloads",
    "~/Pictures": "~/Pictures",
  },
  loose: {
    "my home": "~",
    "my home dir": "~",
    "the dl folder": "~/Downloads",
    "my downloads": "~/Downloads",
    "my docs": "~/Documents",
    "my desktop": "~/Desktop",
    "my pics": "~/Pictures",
    "my music": "~/Music",
    "my vids": "~/Videos",
    "this dir": ".",
    "right here": ".",
  },
  de: {
    "meinem Home-Verzeichnis": "~",
    "meinem persönlichen Ordner": "~",
    "meinen Downloads": "~/Downloads",
    "dem Downloads-Ordner": "~/Downloads",
    "meinen Dokumenten": "~/Documents",
    "meinem Schreibtisch": "~/Desktop",
    "meinen Bildern": "~/Pictures",
    "meiner Musik": "~/Music",
    "diesem Ordner": ".",
    "~": "~",
  },
  es: {
    "mi carpeta personal": "~",
    "mi directorio personal": "~",
    "mis descargas": "~/Downloads",
    "la carpeta de descargas": "~/Downloads",
    "mis documentos": "~/Documents",
    "el escritorio": "~/Desktop",
    "mis imágenes": "~/Pictures",
    "mi música": "~/Music",
    "esta carpeta": ".",
    "~": "~",
  },
  zh: {
    我的主目录: "~",
    主目录: "~",
    家目录: "~",
    下载文件夹: "~/Downloads",
    我的下载: "~/Downloads",
    文档文件夹: "~/Documents",
    我的文档: "~/Documents",
    桌面: "~/Desktop",
    图片文件夹: "~/Pictures",
    我的音乐: "~/Music",
    当前目录: ".",
    这个文件夹: ".",
  },
};

/** Places in the German accusative: where something goes, or what is looked through. */
export const placesAccusative: Readonly<Record<string, string>> = {
  "mein Home-Verzeichnis": "~",
  "meinen persönlichen Ordner": "~",
  "meine Downloads": "~/Downloads",
  "den Downloads-Ordner": "~/Downloads",
  "meine Dokumente": "~/Documents",
  "den Dokumente-Ordner": "~/Documents",
  "meine Bilder": "~/Pictures",
  "den Bilder-Ordner": "~/Pictures",
  "meine Musik": "~/Music",
  "diesen Ordner": ".",
};

/** Times as systemd reads them, by how they are said. */
export const since: Readonly<Record<Tongue, Readonly<Record<string, string>>>> = {
  en: { today: "today", yesterday: "yesterday" },
  loose: { today: "today", yesterday: "yesterday" },
  de: { heute: "today", gestern: "yesterday" },
  es: { hoy: "today", ayer: "yesterday" },
  zh: { 今天: "today", 昨天: "yesterday" },
};
