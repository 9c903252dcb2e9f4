import type { Question } from "../../frontend/language.ts";

const esto = "(esto|eso|aquello|todo|algo|todo esto|todo eso|lo otro)";

export const questions: readonly Question[] = [
  {
    text: "¿Qué archivos o carpetas quieres borrar? No se ha borrado nada.",
    about: "borr|elimin|limpi|orden|bórr|tir",
    templates: [
      `(<borra>) ${esto}`,
      "(bórralo|bórrala|elimínalo|elimínala|bórralos|elimínalos|quítalo)",
      "(<borra>) (el archivo|un archivo|la carpeta|mis archivos|mis cosas|los archivos viejos|todos los archivos|la basura)",
      "(limpia|ordena) [todo|mi carpeta|mi carpeta personal|el disco|el ordenador|el equipo|mis archivos|mi escritorio]",
    ],
  },
  {
    text: "¿Qué proceso o servicio quieres decir?",
    about: "par|deten|mat|reinici|proceso|servicio|cierr",
    templates: [
      "(páralo|detenlo|ciérralo|mátalo|reinícialo|inícialo|arráncalo)",
      `(<para>|cierra|mata|reinicia|inicia) (${esto}|el servicio|el proceso|el programa|un servicio)`,
    ],
  },
  {
    text: "¿Qué programa hay que instalar?",
    about: "instal",
    templates: [`(instala|instalar) (${esto}|un programa|programas|algo útil)`, "instálalo"],
  },
  {
    text: "¿Qué programa hay que quitar? No se ha quitado nada.",
    about: "desinstal|quit",
    templates: [`(desinstala|desinstalar) (${esto}|el programa|un programa|programas)`, "desinstálalo"],
  },
  {
    text: "¿Qué archivo, y adónde?",
    about: "copi|muev|mover",
    templates: [
      `(mueve|copia|renombra) (${esto}|el archivo|un archivo|la carpeta|mis archivos)`,
      "(muévelo|cópialo|renómbralo)",
    ],
  },
  {
    text: "¿Qué hay que abrir?",
    about: "abr|ábr",
    templates: [`(abre|muestra) (${esto}|el archivo|el documento|la página)`, "(ábrelo|muéstralo)"],
  },
  {
    text: "¿Qué tengo que buscar?",
    templates: ["(búscalo|busca algo|busca eso|busca el archivo)", "está (en marcha|funcionando|abierto)"],
  },
  { text: "¿Cómo se debe llamar la carpeta?", templates: ["(crea|haz) una [nueva] carpeta"] },
  {
    text: "¿De qué usuario se trata?",
    templates: ["(crea|añade|borra|elimina) (un|el|al) usuario", "(crea|borra|elimina) (una|la) cuenta"],
  },
  {
    text: "¿A qué tanto por ciento pongo el volumen?",
    about: "volumen|sonido",
    templates: ["(sube|baja|cambia) (el volumen|el sonido|la música) [un poco]", "más (alto|bajo)"],
  },
  {
    text: "¿A qué red me conecto?",
    about: "red|wifi|conect",
    templates: ["(conecta|conéctate) [al wifi|a la red|a internet|a otra red]", "conéctame"],
  },
  { text: "¿Qué zona horaria debe ser?", templates: ["cambia la zona horaria"] },
  {
    text: "¿Cómo se debe llamar el equipo?",
    templates: ["cambia (el nombre del equipo|el nombre del ordenador|el nombre de host)"],
  },
  { text: "¿Qué servidores DNS?", templates: ["cambia (el dns|los dns|los servidores dns)"] },
  { text: "¿Qué modelo?", templates: ["(usa|descarga|cambia a) (otro modelo|un modelo mejor|un modelo más pequeño)"] },
  { text: "¿Qué comando hay que ejecutar?", templates: ["ejecuta (un comando|el comando|esto)"] },
];
