import { lines } from "./lists.ts";
import type { Tongue } from "./phrasing.ts";

// How software, cities, applications and percents are said, tongue by tongue.

/** What software is looked for: with its article, and without. */
export const soughtSoftware: Readonly<Record<Tongue, readonly (readonly [article: string, noun: string])[]>> = {
  en: nouns(`
    an email client/a video editor/a pdf reader/a torrent client/a music player/an image editor/a password manager
    a screen recorder/a chess game/a text editor/a terminal emulator/a web server/a backup tool/a drawing program
    an office suite/a podcast app/an ebook reader/a photo manager/a markdown editor/a diff tool/a racing game
    a note taking app/a calculator/a dvd burner/a feed reader/a hex editor/a typing tutor/a file manager/an irc client
    a family tree program/a sudoku game/a weather app/a mind map tool/a vector graphics editor/a midi sequencer
    a guitar tuner/a database browser/a git gui/a subtitle editor/a time tracker/a vnc viewer/a disk cleaner
    a clipboard manager/a 3d modeller/a pomodoro timer/a flashcard app/a network scanner/an ftp client/a cad program
    a barcode generator/an audio converter/a json viewer/a planetarium/a webcam viewer/a duplicate file finder
    a spell checker/a crossword game/a dictionary/a latex editor/a bookkeeping program/a static site generator
  `),
  loose: nouns(`
    a mail client/a chess game/a note app/a video cutter/a music thingy/a pdf viewer/a screen grabber/a solitaire game
    a tetris clone/a torrent app/a lightweight browser/a paint program/a backup thing/a to-do app/a budget app
    a webcam app/a radio app/a platformer/a flight simulator/a karaoke program/a recipe manager/a text editor
  `),
  de: nouns(`
    ein E-Mail-Programm/ein Videoschnittprogramm/ein Schachspiel/ein Malprogramm/ein Backup-Programm/ein Bildbearbeitungsprogramm
    ein Textverarbeitungsprogramm/ein Rennspiel/ein Wörterbuch/ein Notizprogramm/ein Buchhaltungsprogramm
    ein Vokabelprogramm/ein Zeichenprogramm/ein Brennprogramm/ein Terminal/ein Werkzeug für PDF-Dateien/ein Sudoku
    ein Kochbuchprogramm/ein Ahnenforschungsprogramm/ein Podcast-Programm
  `),
  es: nouns(`
    un editor de vídeo/un lector de PDF/un cliente de correo/un reproductor de música/un gestor de contraseñas
    un editor de imágenes/un juego de ajedrez/un editor de texto/un programa de dibujo/un navegador web
    una calculadora/un lector de libros electrónicos/una herramienta de copias de seguridad/un grabador de pantalla
    un diccionario/un juego de carreras/un programa de contabilidad/un servidor web/una base de datos/un planetario
  `),
  zh: lines(`
    视频编辑器
    邮件客户端
    PDF 阅读器
    音乐播放器
    密码管理器
    图像编辑器
    象棋游戏
    文本编辑器
    录屏软件
    办公软件
    下载工具
    备份工具
    电子书阅读器
    输入法
    计算器
    绘图软件
    浏览器
    数据库
    记账软件
    词典
  `).map((noun) => ["", noun] as const),
};
function nouns(text: string): readonly (readonly [string, string])[] {
  return text
    .trim()
    .split(/\s*[\n/]\s*/)
    .map((phrase) => {
      const at = phrase.indexOf(" ");
      return [phrase.slice(0, at), phrase.slice(at + 1)] as const;
    });
}
/** What software is about. */
export const topics: Readonly<Record<Tongue, readonly string[]>> = {
  en: lines(`
    astronomy
    chess
    bluetooth
    ebooks
    accounting
    webcams
    3d printing
    machine learning
    home automation
    genealogy
    sheet music
    monitoring
    encryption
    speech recognition
    photo editing
    video conferencing
    gps tracks
    barcodes
    statistics
    language learning
    emulation
    disk partitioning
    screen sharing
    optical character recognition
    stock charts
    file synchronisation
    bird watching
    weather
    ham radio
    knitting patterns
  `),
  loose: ["chess", "podcasts", "gaming", "webcams", "emojis", "karaoke", "star gazing", "tax stuff", "memes", "midi"],
  de: ["Astronomie", "Buchhaltung", "Schach", "Bluetooth", "Verschlüsselung", "Videoschnitt", "Statistik", "Noten"],
  es: ["astronomía", "contabilidad", "ajedrez", "bluetooth", "cifrado", "fotografía", "estadística", "partituras"],
  zh: ["天文", "记账", "象棋", "蓝牙", "加密", "摄影", "统计", "机器学习"],
};

/** Cities and their zones. */
export const cities: Readonly<Record<Tongue, Readonly<Record<string, string>>>> = {
  en: {
    Berlin: "Europe/Berlin",
    London: "Europe/London",
    Paris: "Europe/Paris",
    Madrid: "Europe/Madrid",
    Rome: "Europe/Rome",
    Vienna: "Europe/Vienna",
    Lisbon: "Europe/Lisbon",
    Dublin: "Europe/Dublin",
    Stockholm: "Europe/Stockholm",
    Athens: "Europe/Athens",
    Moscow: "Europe/Moscow",
    "New York": "America/New_York",
    Chicago: "America/Chicago",
    Denver: "America/Denver",
    "Los Angeles": "America/Los_Angeles",
    Toronto: "America/Toronto",
    "Mexico City": "America/Mexico_City",
    "Sao Paulo": "America/Sao_Paulo",
    Lima: "America/Lima",
    Tokyo: "Asia/Tokyo",
    Seoul: "Asia/Seoul",
    Shanghai: "Asia/Shanghai",
    Singapore: "Asia/Singapore",
    "Hong Kong": "Asia/Hong_Kong",
    Dubai: "Asia/Dubai",
    Bangkok: "Asia/Bangkok",
    Kolkata: "Asia/Kolkata",
    Sydney: "Australia/Sydney",
    Melbourne: "Australia/Melbourne",
    Auckland: "Pacific/Auckland",
    Honolulu: "Pacific/Honolulu",
    Cairo: "Africa/Cairo",
    Nairobi: "Africa/Nairobi",
    Lagos: "Africa/Lagos",
  },
  loose: {
    berlin: "Europe/Berlin",
    london: "Europe/London",
    paris: "Europe/Paris",
    rome: "Europe/Rome",
    vienna: "Europe/Vienna",
    "new york": "America/New_York",
    chicago: "America/Chicago",
    "los angeles": "America/Los_Angeles",
    tokyo: "Asia/Tokyo",
    singapore: "Asia/Singapore",
    "hong kong": "Asia/Hong_Kong",
    sydney: "Australia/Sydney",
    dubai: "Asia/Dubai",
    toronto: "America/Toronto",
    lisbon: "Europe/Lisbon",
    cairo: "Africa/Cairo",
  },
  de: {
    Berlin: "Europe/Berlin",
    Wien: "Europe/Vienna",
    Zürich: "Europe/Zurich",
    London: "Europe/London",
    Rom: "Europe/Rome",
    Moskau: "Europe/Moscow",
    Athen: "Europe/Athens",
    "New York": "America/New_York",
    Tokio: "Asia/Tokyo",
    Singapur: "Asia/Singapore",
    Sydney: "Australia/Sydney",
    Kairo: "Africa/Cairo",
  },
  es: {
    Madrid: "Europe/Madrid",
    Londres: "Europe/London",
    París: "Europe/Paris",
    Lisboa: "Europe/Lisbon",
    Berlín: "Europe/Berlin",
    "Nueva York": "America/New_York",
    "Ciudad de México": "America/Mexico_City",
    Bogotá: "America/Bogota",
    Lima: "America/Lima",
    Caracas: "America/Caracas",
    "La Habana": "America/Havana",
    Tokio: "Asia/Tokyo",
  },
  zh: {
    上海: "Asia/Shanghai",
    东京: "Asia/Tokyo",
    香港: "Asia/Hong_Kong",
    台北: "Asia/Taipei",
    新加坡: "Asia/Singapore",
    首尔: "Asia/Seoul",
    伦敦: "Europe/London",
    巴黎: "Europe/Paris",
    柏林: "Europe/Berlin",
    莫斯科: "Europe/Moscow",
    纽约: "America/New_York",
    洛杉矶: "America/Los_Angeles",
    悉尼: "Australia/Sydney",
  },
};

/** Applications by what they are: with the article, and without. */
export const generalApplications: Readonly<Record<Tongue, Readonly<Record<string, string>>>> = {
  en: {
    "the calculator": "calculator",
    "the calendar": "calendar",
    "the terminal": "terminal",
    "a terminal": "terminal",
    "the file manager": "file manager",
    "the text editor": "text editor",
    "the web browser": "web browser",
    "the browser": "browser",
    "my browser": "browser",
    "the music player": "music player",
    "the settings": "settings",
    "the mail program": "mail program",
    "the app store": "app store",
    "the camera": "camera",
    "the system monitor": "system monitor",
    "the clock app": "clock",
    "the maps app": "maps",
    "the weather app": "weather",
  },
  loose: {
    "the calculator": "calculator",
    "a browser": "browser",
    "a terminal": "terminal",
    "that paint program": "paint program",
    "the calendar thing": "calendar",
    "the settings thingy": "settings",
    "my mail": "mail",
    "the file manager": "file manager",
  },
  de: {
    "den Taschenrechner": "Taschenrechner",
    "den Kalender": "Kalender",
    "das Terminal": "Terminal",
    "den Dateimanager": "Dateimanager",
    "den Texteditor": "Texteditor",
    "den Browser": "Browser",
    "die Einstellungen": "Einstellungen",
    "das Mailprogramm": "Mailprogramm",
  },
  es: {
    "la calculadora": "calculadora",
    "el calendario": "calendario",
    "el terminal": "terminal",
    "el navegador": "navegador",
    "el editor de texto": "editor de texto",
    "el gestor de archivos": "gestor de archivos",
    "los ajustes": "ajustes",
  },
  zh: {
    计算器: "计算器",
    日历: "日历",
    终端: "终端",
    浏览器: "浏览器",
    文件管理器: "文件管理器",
    文本编辑器: "文本编辑器",
    设置: "设置",
  },
};

/** Percents as words, without the sign or the word for it. */
export const percentWords: Readonly<Record<Tongue, Readonly<Record<string, number>>>> = {
  en: {
    ten: 10,
    fifteen: 15,
    twenty: 20,
    "twenty five": 25,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    "seventy five": 75,
    eighty: 80,
    ninety: 90,
    "a hundred": 100,
  },
  loose: { ten: 10, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
  de: { zehn: 10, zwanzig: 20, dreißig: 30, vierzig: 40, fünfzig: 50, sechzig: 60, siebzig: 70, achtzig: 80 },
  es: { diez: 10, veinte: 20, treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80 },
  zh: { 十: 10, 二十: 20, 三十: 30, 四十: 40, 五十: 50, 六十: 60, 七十: 70, 八十: 80, 九十: 90 },
};
