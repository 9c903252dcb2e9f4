import type { Intent } from "../../frontend/language.ts";

export const work: readonly Intent[] = [
  {
    tool: "processes.list",
    templates: [
      "(<ver>) [todos] [los] procesos [activos|en ejecución|en marcha|que están corriendo] [<aqui>]",
      "(<ver>) [todos] [los] programas (activos|en ejecución|en marcha|abiertos)",
      "qué (procesos|programas|aplicaciones) (hay en ejecución|están en ejecución|se están ejecutando|están corriendo|están activos|están abiertos|están abiertas|hay abiertos|tengo abiertos) [<aqui>]",
      "qué se está ejecutando [en <equipo>]",
      "[la] lista de procesos|procesos en ejecución",
      "(<ver>) {limit:count} procesos",
    ],
  },
  {
    tool: "processes.list",
    templates: [
      "(está|sigue) [el programa|el proceso|el programa] {name:ownProcess} (en marcha|abierto|corriendo|ejecutándose|en ejecución|funcionando|activo)",
      "está (corriendo|abierto|en ejecución|en marcha|funcionando) {name:ownProcess} [todavía]",
      "(<comprueba>) {name:ownProcess} (está|sigue) (en marcha|abierto|corriendo|ejecutándose|en ejecución|funcionando)",
      "(<ver>|busca) [todos] [los] procesos de {name:ownProcess}",
      "(<ver>|busca) [todos] [los] procesos (llamados|con el nombre) {name:name}",
      "(<ver>) el pid de {name:ownProcess}",
    ],
  },
  {
    tool: "processes.list",
    templates: [
      "(<ver>) [todos] [los] procesos [ordenados] por {sort:processSort}",
      "[ordena] [los] procesos [ordenados] por {sort:processSort}",
      "(<ver>) los {limit:count} procesos (que más|que mas) {sort:resource} (usan|consumen|gastan)",
      "(<ver>) los {limit:count} procesos (que más|que mas) (usan|consumen|gastan) [la] {sort:resource}",
      "los {limit:count} procesos que más (usan|consumen|gastan) [la] {sort:resource}",
      "los {limit:count} procesos que más {sort:resource} (usan|consumen|gastan)",
      "(<ver>) los procesos que más (usan|consumen|gastan) [la] {sort:resource}",
      "(<ver>) los procesos que más {sort:resource} (usan|consumen|gastan)",
      "qué (procesos|programas) (usan|consumen|gastan) más {sort:resource}",
      "qué (proceso|programa) (usa|consume|gasta) más {sort:resource}",
      "qué (está|es lo que está) (consumiendo|usando|gastando|comiéndose|ocupando) [toda] (mi|la|tanta|el|más) {sort:resource}",
      "quién (está usando|usa|consume|se come|gasta) [toda] (mi|la|tanta|más) {sort:resource}",
      "qué (usa|consume|gasta|se come) (tanta|más|toda la|toda mi) {sort:resource}",
    ],
  },
  {
    tool: "processes.list",
    arguments: { sort: "cpu" },
    templates: [
      "por qué (va|está|es) (tan lento|tan lenta|lento) <equipo>",
      "por qué <equipo> (va|está|es) tan (lento|lenta)",
      "qué (hace|está haciendo) que <equipo> vaya [tan] (lento|lenta)",
    ],
  },
  {
    tool: "processes.list",
    arguments: { sort: "start" },
    templates: [
      "qué procesos (se iniciaron|se han iniciado|empezaron) (últimamente|por último|los últimos)",
      "(<ver>) los {limit:count} procesos más recientes",
    ],
  },
  {
    tool: "processes.stop",
    templates: [
      "(<cierra>) [el programa|la aplicación|la app] {process:app}",
      "(<cierra>) (el programa|la aplicación|el proceso) {process:name}",
      "(<cierra>) [el] proceso [con] [número|id|pid] {process:processId}",
      "(mata|matar) {process:ownProcess}",
      "{process:app} (no responde|se ha colgado|está colgado), (ciérralo|mátalo)",
    ],
  },
  {
    tool: "processes.start",
    templates: [
      "(inicia|iniciar|ejecuta|ejecutar|arranca|lanza|lanzar|abre) el programa {program:program}",
      "(inicia|ejecuta|arranca|lanza|abre) {program:terminalProgram} [en la terminal|en el terminal]",
      "(inicia|ejecuta|lanza) el programa {program:program} con (el argumento|la opción|los argumentos|las opciones) {arguments:options}",
    ],
  },
  {
    tool: "commands.run",
    templates: [
      "(ejecuta|ejecutar|corre|lanza) [el comando|este comando|la orden] {command:quoted} [en la terminal|en el terminal|en la shell|en la zona aislada]",
      "(ejecuta|ejecutar|corre) (el comando|el comando:|la orden) {command:command}",
      "(comando:|ejecuta:) {command:quoted}",
      "(<ver>) [la|el] (salida|resultado) de {command:quoted}",
    ],
  },
  {
    tool: "services.list",
    arguments: { state: "all" },
    templates: ["(<ver>) todos los servicios [del sistema]", "todos los servicios[, también los parados]"],
  },
  {
    tool: "services.list",
    templates: [
      "(<ver>) [los] servicios [del sistema] [<aqui>]",
      "qué servicios (hay|existen|tiene <equipo>) [<aqui>]",
      "[la] lista de servicios",
      "(<ver>) [todos] [los] servicios [del sistema] {state:serviceState}",
      "qué servicios [del sistema] {state:serviceIs}",
      "hay servicios {state:serviceState}",
    ],
  },
  {
    tool: "services.status",
    templates: [
      "(cómo está|cómo va|<ver> el estado (de|del)|estado (de|del)) [el] servicio {service:service}",
      "(<ver>) el estado de {service:daemon}",
      "estado de {service:daemon}",
      "(está|sigue) [el] servicio {service:service} (activo|en marcha|funcionando|corriendo|en ejecución)",
      "(está|sigue) (activo|en marcha|funcionando|corriendo) el servicio {service:service}",
      "(está|sigue) {service:daemon} (activo|en marcha|funcionando|corriendo)",
      "funciona el servicio {service:service}",
      "(<comprueba>) el servicio {service:service} (está|sigue) (activo|en marcha|funcionando|corriendo)",
      "(<comprueba>) {service:daemon} (está|sigue) (activo|en marcha|funcionando|corriendo)",
    ],
  },
  {
    tool: "services.start",
    templates: [
      "(inicia|iniciar|arranca|arrancar|activa|activar|enciende|levanta|pon en marcha) [el] servicio {service:service}",
      "(inicia|iniciar|arranca|arrancar|levanta) {service:daemon}",
    ],
  },
  {
    tool: "services.stop",
    templates: ["(<para>|desactiva|apaga) [el] servicio {service:service}", "(<para>) {service:daemon}"],
  },
  {
    tool: "services.restart",
    templates: [
      "(reinicia|reiniciar|vuelve a iniciar|vuelve a arrancar) [el] servicio {service:service}",
      "(reinicia|reiniciar) {service:daemon}",
    ],
  },
];
