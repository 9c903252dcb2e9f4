/** `<name>` in the Spanish templates. */
export const words: Readonly<Record<string, string>> = {
  ver: "muestra|muéstrame|muestrame|mostrar|lista|listar|enséñame|enseñame|enseña|dame|dime|ver|déjame ver|dejame ver|enumera|visualiza",
  archivo: "[el|mi] (archivo|fichero|documento)",
  archivos: "(archivos|ficheros)",
  carpeta: "[la|el|mi] (carpeta|directorio)",
  en: "(en|de|del|dentro de|bajo)",
  enruta: "(en|de|del|dentro de|bajo) {path:path}",
  borra: "borra|borrar|elimina|eliminar|suprime|quita",
  tipos:
    "({pattern:fileKind}|<archivos> {pattern:fileType}|<archivos> (de tipo|con extensión|terminados en) {pattern:fileType}|{pattern:fileTypes})",
  buscados:
    "({name:fileKind}|<archivos> {name:fileType}|<archivos> (de tipo|con extensión|terminados en) {name:fileType}|{name:fileTypes})",
  equipo: "(el|este|mi|la|esta) (ordenador|computadora|equipo|pc|portátil|máquina|sistema|servidor|computador)",
  delequipo: "(del (ordenador|equipo|pc|sistema|portátil)|de <equipo>|de la (computadora|máquina))",
  aqui: "aquí|en <equipo>",
  red: "(la red|el internet|internet|la conexión|mi conexión|la conexión a internet|mi conexión a internet|el wifi|mi internet)",
  dns: "[el|los|mi|mis] (dns|servidor dns|servidores dns|servidor de nombres)",
  servicio: "[el|del|al] servicio",
  paquete: "(el|los|la|las) (paquete|paquetes|programa|programas|aplicación|aplicaciones|app|software)",
  modelo: "[el|al] modelo [de lenguaje]",
  registro:
    "[el|los|al|a los] (registro|registros|log|logs|registro del sistema|registros del sistema|logs del sistema|log del sistema|diario)",
  delregistro:
    "(del|en el|de los|en los) (registro|registros|log|logs|registro del sistema|registros del sistema|log del sistema|logs del sistema|diario)",
  volumen: "[el] (volumen|sonido|audio)",
  porciento: "[%|por ciento|porciento]",
  zona: "[la|mi] zona horaria",
  nombre:
    "[el] (nombre de host|hostname|nombre (del|de la|de este|de esta|de mi) (equipo|ordenador|pc|máquina|computadora))",
  comprueba: "(comprueba|mira|verifica|averigua|dime|revisa|prueba) si",
  para: "para|detén|deten|parar|detener|frena",
  cierra: "cierra|cerrar|mata|matar|termina|terminar|finaliza|detén|para",
  secreto: "[,] [con|y] [la] (contraseña|clave) [es|:] {:secret}",
  siempre: "(para siempre|definitivamente|permanentemente|de forma permanente)",
  reemplazando:
    "[,] (y (sobrescribe|reemplaza) (el archivo|el anterior|el viejo|lo que hay)|sobrescribiendo (el anterior|lo que hay)|y sobrescríbelo)",
};
