import type { Intent } from "../../frontend/language.ts";

export const person: readonly Intent[] = [
  {
    tool: "desktop.open",
    templates: [
      "(abre|abrir|ábreme|lanza) [la aplicación|la app] {target:app}",
      "(abre|abrir) {target:application}",
      "(abre|abrir|ve a|ir a|visita|entra en|muestra|muéstrame) [la] [página|página web|web|dirección|sitio] {target:url} [en el navegador]",
      "(abre|abrir|ábreme) [<archivo>|la foto|la imagen|el vídeo] {target:file}",
      "(reproduce|reproducir|pon) [el vídeo|la canción|<archivo>] {target:mediaFile}",
    ],
  },
  {
    tool: "desktop.set_volume",
    templates: [
      "(pon|ajusta|cambia|sube|baja|establece|deja) <volumen> (al|a|en|hasta|hasta el) {percent:percent} <porciento>",
      "<volumen> (al|a) {percent:percent} <porciento>",
      "volumen {percent:percent} <porciento>",
    ],
  },
  {
    tool: "desktop.set_volume",
    arguments: { percent: 0 },
    templates: [
      "(silencia|quita|apaga|desactiva) [el] (sonido|audio|volumen)",
      "silencia [el equipo|el ordenador|los altavoces]|sin sonido",
      "pon <volumen> a cero",
    ],
  },
  {
    tool: "desktop.set_volume",
    arguments: { percent: 100 },
    templates: ["volumen [al] máximo|a todo volumen", "(pon|sube) <volumen> (al máximo|a tope)"],
  },
  {
    tool: "desktop.screenshot",
    templates: [
      "(haz|toma|saca|captura|hazme|hacer|tomar) [una] (captura de pantalla|captura|foto de la pantalla|pantallazo|captura de la pantalla|un pantallazo)",
      "captura de pantalla|captura la pantalla|pantallazo|(haz|saca) un pantallazo",
    ],
  },
  {
    tool: "models.list",
    templates: [
      "(<ver>) [todos] [los|mis] modelos [de lenguaje|de ia] [instalados|disponibles|que hay] [<aqui>]",
      "qué modelos [de lenguaje] (hay|tengo|están instalados|hay instalados|tengo instalados|puedo usar)",
      "[la] lista de modelos|modelos instalados",
    ],
  },
  {
    tool: "models.use",
    templates: [
      "(usa|usar|utiliza|carga|activa|selecciona) el modelo {model:model}",
      "(cambia|pasa|cambiar) al modelo {model:model}",
      "(cambia|pasa) a {model:knownModel}",
      "(usa|usar|utiliza|elige) {model:knownModel} [como modelo]",
      "hablar con {model:knownModel}",
    ],
  },
  {
    tool: "models.download",
    templates: [
      "(descarga|descargar|baja|bajar|descárgame|bájame|obtén) el modelo {model:model}",
      "(descarga|descargar|baja|bajar) {model:knownModel}",
      "instala el modelo {model:model}",
    ],
  },
];
