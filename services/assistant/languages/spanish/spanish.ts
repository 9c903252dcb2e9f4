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

/** What is understood in Spanish without a model. */
export const spanish: Language = {
  spaced: true,
  letters: "áéíóúñ¿¡",
  commonWords:
    "el|la|los|las|un|una|de|del|en|y|que|qué|mi|mis|por|favor|para|con|es|está|cómo|cuánto|cuánta|quiero|muestra|dime|hay|tengo|no|lista|borra|archivo|archivos",
  before:
    "por favor|hola|oye|buenos días|buenas|vale|bueno|ahora|parlance|rápido|(?:puedes|podrías|quieres|puede usted)(?: por favor)?|quiero|quisiera|me gustaría|necesito que me|haz el favor de|ayúdame a",
  after: "por favor|ahora|ahora mismo|ya|gracias|muchas gracias|si puedes|para mí|cuando puedas|de acuerdo",
  connectors: "y luego|y después|y también|y además|y entonces|luego|después|además|también|y|e",
  listWords: "y también|y|e|&",
  places: {
    "~": "~|[en] (mi|la) (carpeta|directorio) (personal|de inicio|de usuario|home)|mi (home|directorio personal|directorio de inicio)|el directorio personal|el home",
    ".": ".|aquí|(esta carpeta|este directorio|la carpeta actual|el directorio actual)",
    "..": "..|(la carpeta superior|el directorio superior|la carpeta padre|el directorio padre)",
    "/": "/|(el directorio raíz|la raíz del sistema)",
    "/tmp": "(la carpeta temporal|el directorio temporal|la carpeta tmp)",
    "~/Desktop": "[el|mi|la carpeta del|la carpeta] escritorio",
    "~/Documents": "[los|mis] documentos|(la|mi) carpeta [de] documentos",
    "~/Downloads": "[las|mis] descargas|(la|mi) carpeta [de] descargas",
    "~/Music": "mi música|(la|mi) carpeta [de] música",
    "~/Pictures": "(las|mis) (imágenes|fotos)|(la|mi) carpeta [de] (imágenes|fotos)",
    "~/Videos": "(los|mis) (vídeos|videos)|(la|mi) carpeta [de] (vídeos|videos)",
  },
  inside: "{name:anyName} (en|de|dentro de) {place:place}",
  folders: "[la|el|mi] (carpeta|directorio) [llamada|llamado|de nombre] {name:folderName}",
  notNames:
    "it|this|that|them|me|something|everything|anything|el|la|los|las|lo|le|les|un|una|unos|unas|al|del|de|este|esta|esto|estos|estas|ese|esa|eso|esos|esas|aquel|aquello|mi|mis|tu|tus|su|sus|nuestro|nuestra|yo|tú|él|ella|ellos|nosotros|me|te|se|nos|todo|todos|toda|todas|algo|alguno|alguna|algún|alguien|nada|nadie|ninguno|ninguna|ningún|cada|otro|otra|otros|otras|mismo|misma|que|qué|quién|quien|cuál|cómo|cuándo|dónde|donde|por|para|con|sin|en|a|desde|hasta|sobre|entre|y|e|o|u|ni|pero|sino|aunque|si|sí|no|nunca|jamás|tampoco|también|además|ya|ahora|hoy|ayer|mañana|luego|después|antes|aquí|ahí|allí|favor|gracias|archivo|archivos|fichero|ficheros|carpeta|carpetas|directorio|directorios|documento|documentos|programa|programas|paquete|paquetes|aplicación|aplicaciones|app|apps|software|juego|juegos|controlador|controladores|actualización|actualizaciones|proceso|procesos|servicio|servicios|tarea|tareas|comando|comandos|orden|script|ordenador|computadora|computador|equipo|máquina|portátil|servidor|pc|sistema|dispositivo|dispositivos|red|redes|internet|wifi|wi-fi|conexión|impresora|usuario|usuarios|cuenta|cuentas|persona|gente|nombre|contraseña|clave|modelo|modelos|pantalla|sonido|volumen|audio|hora|reloj|zona|memoria|ram|cpu|disco|espacio|cosa|cosas|basura|registro|registros|errores|avisos|navegador|editor|windows|linux|nuevo|nueva|nuevos|nuevas|viejo|vieja|viejos|viejas|antiguo|antigua|antiguos|último|última|últimos|últimas|primero|primera|mejor|mejores|peor|grande|grandes|pequeño|rápido|lento|más|menos|mucho|muchos|poco|varios|dos|tres|ambos|es|está|están|son|hay|tiene|tengo|puede|debe|reinicio|reiniciar|apagar|instalar|borrar|eliminar|abrir|cerrar|parar|detener|iniciar|correcto|correcta|roto|rota|inútil|inútiles|innecesario|innecesarios|útil|bonito|necesario|conjunto|amigo|jefe|colega|vecino|permanentemente|definitivamente|siempre",
  notCommands:
    "el|la|los|las|un|una|que|de|del|para|por|con|sin|en|a|y|o|no|nunca|se|me|te|lo|si|ahora|luego|después|otra|otro|vez|mi|tu|su|como|cuando",
  notTexts:
    "el|la|los|las|un|una|unos|unas|lo|esto|eso|este|esta|ese|esa|estos|estas|mi|mis|tu|tus|su|sus|me|te|nos|algo|todo|todos|nada|más|qué|que|cómo|quién|dónde|texto|archivo|archivos|fichero|ficheros|línea|líneas|palabra|palabras|notas|código|poema|no|nuevo|nueva|nuevos|viejos|duplicados|de|del|para|en|con|sobre",
  spans: { minuto: "min", minutos: "min", hora: "h", horas: "h", día: "d", días: "d", semana: "w", semanas: "w" },
  software:
    "(?:editor|lector|cliente|reproductor|gestor|juego|navegador|grabador|grabadora|servidor|visor|herramienta|convertidor|conversor|emulador|administrador|calculadora|diccionario|planetario|base)(?: (?:de|para|web|libre))?(?: (?!(?:en|y|con|por|que|para) )[\\p{L}\\d-]+){0,2}",
  words,
  choices,
  intents: [...files, ...filesChange, ...work, ...machine, ...system, ...person],
  questions,
  askBack: "¿A qué te refieres exactamente? Nombra el archivo, el programa o el servicio. No se ha hecho nada.",
  unsure: "No estoy seguro de haberlo entendido, así que no se ha hecho nada. Dilo, por favor, con otras palabras.",
  notUnderstood:
    "No lo he entendido. Puedes pedirme, por ejemplo, que liste, busque, copie o borre archivos, que muestre qué consume la memoria, que compruebe la red, que instale o actualice programas, que reinicie un servicio, que ajuste el volumen o la zona horaria, o que ejecute un comando en la zona aislada.",
};
