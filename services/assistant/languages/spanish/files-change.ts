import type { Intent } from "../../frontend/language.ts";

export const filesChange: readonly Intent[] = [
  {
    tool: "files.write",
    templates: [
      "(escribe|escribir|guarda|guardar|anota|apunta|pon) [el texto|la línea] {text:text} en [<archivo>|un archivo llamado] {path:file}",
      "(crea|crear|haz) [un|el] [nuevo] (archivo|fichero) [llamado|nuevo] {path:file} con [el] (texto|contenido) {text:lastText}",
      "nuevo (archivo|fichero) {path:file} con el (texto|contenido) {text:lastText}",
      "escribe en [<archivo>] {path:file}: {text:lastText}",
    ],
  },
  {
    tool: "files.write",
    arguments: { append: true },
    templates: [
      "(añade|agrega|añadir|agregar) [la línea|el texto] {text:text} (a|al|al final de|al final del) [archivo|fichero|<archivo>] {path:file}",
      "(escribe|pon) [la línea|el texto] {text:text} al final (de|del) [archivo|fichero] {path:file}",
      "(añade|agrega) a [<archivo>] {path:file}: {text:lastText}",
    ],
  },
  {
    tool: "files.write",
    arguments: { replace: true },
    templates: [
      "(sobrescribe|sobreescribe) [<archivo>] {path:file} con [el texto] {text:lastText}",
      "(reemplaza|sustituye) el contenido (de|del) [archivo|fichero] {path:file} (por|con) {text:lastText}",
      "escribe {text:text} en {path:file}<reemplazando>",
    ],
  },
  {
    tool: "files.write",
    arguments: { text: "" },
    templates: [
      "(crea|crear|haz) un [nuevo] (archivo|fichero) vacío [llamado] {path:file}",
      "(archivo|fichero) vacío {path:file}",
    ],
  },
  {
    tool: "files.make_directory",
    templates: [
      "(crea|crear|créame|haz|hazme|agrega) [una|un|la|el] [nueva|nuevo] (carpeta|directorio|subcarpeta) [nueva|nuevo] [llamada|llamado|con el nombre|de nombre] {path:newFolder}",
      "(nueva carpeta|nuevo directorio) [llamada|llamado] {path:newFolder}",
      "(una|un) [nueva|nuevo] (carpeta|directorio) (llamada|llamado|con el nombre) {path:newFolder}",
    ],
  },
  {
    tool: "files.copy",
    templates: [
      "(copia|copiar|duplica) [<archivo>|<carpeta>] {from:file} (a|en|al|hacia) [<carpeta>] {to:path}",
      "(copia|duplica) [<archivo>] {from:file} (como|a) {to:target}",
      "(haz|crea|hazme) una copia (de|del) [archivo|fichero|la carpeta] {from:file} (llamada|con el nombre|con nombre|como) {to:target}",
      "(haz|crea|guarda|pon) una copia (de|del) [archivo|fichero|la carpeta] {from:file} en [<carpeta>] {to:path}",
      "una copia de {from:file} en {to:path}",
    ],
  },
  {
    tool: "files.copy",
    arguments: { replace: true },
    templates: [
      "copia {from:file} (a|en) {to:path}<reemplazando>",
      "(sobrescribe|reemplaza) {to:file} con una copia de {from:file}",
    ],
  },
  {
    tool: "files.move",
    templates: [
      "(mueve|mover|traslada|pasa|lleva) [<archivo>|<carpeta>] {from:file} (a|al|hacia) [<carpeta>] {to:path}",
      "(pon|mete) [<archivo>] {from:file} en [<carpeta>] {to:path}",
      "(renombra|renombrar) [<archivo>|<carpeta>] {from:file} (a|como|por|en) {to:target}",
      "(renombra|renombrar) <carpeta> {from:folderName} (a|como|por) {to:folderName}",
      "(cambia|cambiar) el nombre (de|del) [archivo|fichero|la carpeta] {from:file} (a|por) {to:target}",
      "{from:target} debe llamarse {to:target}",
    ],
  },
  {
    tool: "files.move",
    arguments: { replace: true },
    templates: [
      "(mueve|renombra) {from:file} a {to:path}<reemplazando>",
      "(mueve|renombra) {from:file} a {to:target}<reemplazando>",
    ],
  },
  {
    tool: "files.delete",
    templates: [
      "(<borra>) [<archivo>|<carpeta>] {path:file}",
      "(<borra>) <carpeta> {path:newFolder}",
      "(tira|manda|envía|mueve) [<archivo>|<carpeta>] {path:file} a la papelera",
      "deshazte de [<archivo>|<carpeta>] {path:file}",
      "ya no necesito [<archivo>] {path:target}, (bórralo|elimínalo|bórrala|elimínala)",
    ],
  },
  {
    tool: "files.delete",
    arguments: { permanent: true },
    templates: [
      "(<borra>) [<archivo>|<carpeta>] {path:file} <siempre>",
      "(<borra>) [<archivo>|<carpeta>] {path:file} (sin pasar por la papelera|sin usar la papelera)",
      "(<borra>) <siempre> [<archivo>|<carpeta>] {path:file}",
    ],
  },
];
