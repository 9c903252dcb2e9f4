import type { Intent } from "../../frontend/language.ts";

export const system: readonly Intent[] = [
  {
    tool: "system.status",
    templates: [
      "cómo (está|va|anda) <equipo>",
      "(<ver>) el estado <delequipo>|estado <delequipo>",
      "cuánto [tiempo] lleva <equipo> (encendido|encendida|funcionando|en marcha)",
      "desde cuándo está (encendido|encendida) <equipo>",
      "está todo (bien|en orden) (con|en) <equipo>",
      "(<ver>) un resumen del sistema",
      "tiempo de actividad",
    ],
  },
  {
    tool: "system.memory",
    templates: [
      "cuánta (memoria|ram|memoria ram) (hay libre|tengo libre|queda|me queda|queda libre|está libre|tengo|tiene <equipo>|hay|está en uso|se está usando|hay disponible|tengo disponible) [libre]",
      "cuánta (memoria|ram|memoria ram) libre (hay|tengo|queda)",
      "(<ver>) (el uso de memoria|la memoria libre|el uso de la memoria|el uso de ram|la memoria)",
      "(uso de memoria|memoria libre|uso de ram)",
      "(tengo|hay|queda) suficiente (memoria|ram)",
      "(está llena|qué tan llena está) la (memoria|ram)",
    ],
  },
  {
    tool: "system.disk",
    templates: [
      "cuánto espacio (hay|queda|tengo|me queda|libre hay|libre queda|libre tengo|hay libre|queda libre|tengo libre) [libre|disponible] [en (el disco|mi disco|el disco duro|disco)]",
      "cuánto espacio en disco (hay|queda|tengo|me queda) [libre|disponible]",
      "cuánto espacio libre (hay|queda|tengo|me queda) [en (el disco|mi disco|el disco duro)]",
      "(<ver>) (el espacio en disco|el espacio libre|el uso de disco|el uso del disco|el espacio libre en disco|el espacio del disco)",
      "(espacio en disco|espacio libre|uso de disco|uso del disco|espacio libre en disco)",
      "está lleno (el disco|el disco duro|mi disco)|está (el disco|el disco duro|mi disco) lleno",
      "(qué tan lleno|cómo de lleno) está (el disco|mi disco|el disco duro)",
      "(tengo|hay|queda) suficiente espacio [en disco|en el disco]",
    ],
  },
  {
    tool: "system.hardware",
    templates: [
      "(<ver>) (el|mi) hardware [<delequipo>]",
      "qué (hardware|procesador|tarjeta gráfica|cpu|gráfica) (tengo|tiene <equipo>|hay)",
      "(<ver>) [los|todos los] dispositivos (usb|conectados|pci)",
      "(<ver>) [la] información del hardware|información del hardware",
      "(<ver>) las características <delequipo>",
      "cuántos núcleos tiene <equipo>",
    ],
  },
  {
    tool: "system.logs",
    templates: [
      "(<ver>) (<registro>)",
      "registro del sistema|registros del sistema|qué dice el registro [del sistema]",
      "(<ver>) (<registro>) (de|del servicio|del) {service:daemon}",
      "(<ver>) (<registro>) del servicio {service:service}",
      "(registro|registros|logs) (de|del servicio) {service:daemon}",
      "qué dice el (registro|log) de {service:daemon}",
      "(<ver>) [los|las|todos los] {priority:priority} <delregistro>",
      "hay {priority:priority} <delregistro>",
      "{priority:priority} <delregistro>",
      "(<ver>) (<registro>) (de|desde) {since:since}",
      "qué se registró {since:since}",
      "(<ver>) (<registro>) de (la última|las últimas|los últimos|el último) {since:span}",
      "(<ver>) (<registro>) desde [el] {since:date}",
      "(<ver>) las últimas {lines:lines} líneas <delregistro>",
      "las últimas {lines:lines} líneas <delregistro>",
      "(<ver>) las últimas {lines:lines} líneas del (registro|log) (de|del servicio) {service:daemon}",
    ],
  },
  {
    tool: "system.set_time_zone",
    templates: [
      "(pon|cambia|configura|establece|ajusta|fija) <zona> (a|en|como|de) ({zone:zone}|{zone:city})",
      "(cambia|pasa) a la (zona horaria|hora) de ({zone:zone}|{zone:city})",
      "zona horaria ({zone:zone}|{zone:city})",
      "(pon|ajusta) el reloj (a|en|con) la hora de {zone:city}",
      "(usa|utiliza) (la zona horaria|la hora) [de] ({zone:zone}|{zone:city})",
      "<zona> debe ser ({zone:zone}|{zone:city})",
    ],
  },
  {
    tool: "system.set_hostname",
    templates: [
      "(cambia|pon|configura|establece) (<nombre>) (a|por|como|en) {name:hostname}",
      "(llama|nombra) (a <equipo>|<equipo>|al equipo|al ordenador) {name:hostname}",
      "(ponle|dale|pon) [a <equipo>] el nombre [de] {name:hostname} [a <equipo>]",
      "renombra (<equipo>|a <equipo>) (a|como) {name:hostname}",
      "<equipo> debe llamarse {name:hostname}",
      "nuevo nombre (de equipo|del equipo) {name:hostname}",
    ],
  },
  {
    tool: "system.power",
    arguments: { action: "shutdown" },
    templates: ["(apaga|apagar) <equipo>|apagar|apaga", "apaga la (máquina|computadora)"],
  },
  {
    tool: "system.power",
    arguments: { action: "reboot" },
    templates: ["(reinicia|reiniciar) <equipo>|reiniciar|reinicia|haz un reinicio", "vuelve a arrancar <equipo>"],
  },
  {
    tool: "system.power",
    arguments: { action: "suspend" },
    templates: [
      "(suspende|suspender) <equipo>|suspender|suspende",
      "(pon|poner) <equipo> (en suspensión|a dormir|en reposo|en modo suspensión)",
      "(pon a dormir|duerme) <equipo>",
    ],
  },
];
