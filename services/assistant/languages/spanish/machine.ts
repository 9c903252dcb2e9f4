import type { Intent } from "../../frontend/language.ts";

export const machine: readonly Intent[] = [
  {
    tool: "network.status",
    templates: [
      "(estoy|estamos) (en línea|conectado|conectada|conectados|online|en la red) [a internet|a la red]",
      "(está|esta) (<equipo>) (en línea|conectado|conectada|online) [a internet|a la red]",
      "(<ver>) [el] estado de (la red|la conexión|internet|mi conexión)",
      "estado de (la red|la conexión|internet)",
      "(funciona|va|hay|tenemos|tengo) (internet|conexión|conexión a internet|acceso a internet)",
      "(funciona|va) <red>",
      "(comprueba|revisa|prueba|verifica) [mi|la|el] (conexión|red|internet|conexión a internet|conexión de red)",
      "(<comprueba>) (hay|tengo|funciona) [la|el] (internet|conexión|conexión a internet|red)",
      "cómo está (la red|la conexión|mi conexión|internet)",
      "(<ver>) las interfaces de red",
    ],
  },
  {
    tool: "network.addresses",
    templates: [
      "cuál es (mi|la) [dirección] (ip|ip local) [<delequipo>]",
      "(<ver>) (mi|la|las|mis) [dirección|direcciones] (ip|ips) [<delequipo>]",
      "qué [dirección] ip (tengo|tiene <equipo>)",
      "[mi] (dirección ip|ip)|direcciones ip",
    ],
  },
  {
    tool: "network.ping",
    templates: [
      "(haz|manda|envía|lanza) [un] ping a {host:host}",
      "ping a {host:host}",
      "(está|sigue) {host:site} (en línea|accesible|disponible|online|activo|caído)",
      "(está|sigue) el (servidor|host) {host:host} (en línea|accesible|disponible|online|activo|caído)",
      "(<comprueba>) {host:site} (responde|está en línea|está accesible|está disponible|es accesible)",
      "(<comprueba>) el (servidor|host) {host:host} (responde|está en línea|está accesible|está disponible)",
      "(<comprueba>) (puedo|podemos) (llegar a|alcanzar|conectar con) {host:site}",
      "(puedo|podemos) (llegar a|alcanzar|conectar con) {host:site}",
      "responde {host:site}",
      "(prueba|comprueba) la conexión (con|a) {host:site}",
    ],
  },
  {
    tool: "network.wifi_list",
    templates: [
      "(<ver>|busca|escanea) [todas] [las] redes (wifi|wi-fi|inalámbricas) [disponibles|cercanas|al alcance|que hay] [aquí]",
      "qué (redes wifi|redes inalámbricas|redes wi-fi|wifis) (hay|hay aquí|están disponibles|hay disponibles|hay cerca|ves|están al alcance)",
      "redes wifi [disponibles]|lista de redes wifi",
      "hay [alguna] [red] wifi (aquí|cerca|disponible)",
    ],
  },
  {
    tool: "network.wifi_connect",
    templates: [
      "(conecta|conéctate|conéctame|conectar|conectarme|únete) [este equipo] (a la|al|con la|con el) (red wifi|wifi|red inalámbrica|red|wi-fi) [llamada|llamado] {ssid:ssid} [<secreto>]",
      "(usa|utiliza) (la red wifi|el wifi|la red inalámbrica) {ssid:ssid} [<secreto>]",
      "(cambia|cámbiate) (al wifi|a la red wifi|a la red) {ssid:ssid} [<secreto>]",
    ],
  },
  {
    tool: "network.set_dns",
    templates: [
      "(pon|cambia|configura|establece|ajusta) (<dns>) (a|en|como|con) {servers:addresses}",
      "(usa|utiliza|pon|configura) {servers:addresses} como (<dns>)",
      "(usa|utiliza) (<dns>) {servers:addresses}",
      "(usar|utilizar) {servers:addresses} como (<dns>)",
      "dns {servers:addresses}",
    ],
  },
  {
    tool: "packages.search",
    templates: [
      "busca [un|una|algún|alguna] {query:software} [para instalar]",
      "busca (paquetes|programas|un paquete|un programa) (de|para|sobre|llamado) {query:query}",
      "busca el paquete {query:query}",
      "qué (paquetes|programas) (hay|existen) (para|de|sobre) {query:query}",
      "(hay|existe) [algún|un] (programa|paquete) (para|de) {query:query} [que pueda instalar|para instalar|en los repositorios]",
      "hay [algún|alguna|un|una] {query:software} (para instalar|en los repositorios|disponible)",
      "busca {query:query} en los (repositorios|paquetes)",
      "busca en los (repositorios|paquetes) {query:query}",
    ],
  },
  {
    tool: "packages.info",
    templates: [
      "qué versión (de|del paquete) {package:package} (tengo|hay|está instalada|es)",
      "[cuál es la|dime la|muestra la|muéstrame la] versión (de|del paquete) {package:package}",
      "(<ver>) [la] (información|info|descripción|detalles) (del paquete|sobre el paquete) {package:package}",
      "(información|info|detalles) (del paquete|sobre el paquete) {package:package}",
      "(<ver>) los detalles del paquete {package:package}",
      "qué es el paquete {package:package}",
      "describe el paquete {package:package}",
      "está [el paquete|el programa] {package:package} instalado|está instalado {package:package}|tengo instalado {package:package}|tengo {package:package} instalado",
    ],
  },
  {
    tool: "packages.install",
    templates: [
      "(instala|instalar|instálame|instalame) [<paquete>] {packages:packages} [<aqui>]",
      "(descarga|baja) e instala [<paquete>] {packages:packages}",
      "(necesito|quiero) {packages:knownPackages} (instalado|<aqui>)",
    ],
  },
  {
    tool: "packages.remove",
    templates: [
      "(desinstala|desinstalar) [<paquete>] {packages:packages} [<delequipo>]",
      "(<borra>) (el paquete|los paquetes|el programa|la aplicación|los programas) {packages:packages} [<delequipo>]",
      "(quita|elimina) {packages:knownPackages} [<delequipo>]",
      "ya no necesito (el paquete|el programa) {packages:packages}, desinstálalo",
    ],
  },
  {
    tool: "packages.update",
    templates: [
      "(actualiza|actualizar) (el sistema|todo|todos los paquetes|todos los programas|todo el software|<equipo>|el software|los programas|mis programas)",
      "(instala|aplica|instalar) [todas] las [últimas] actualizaciones [disponibles|del sistema]",
      "(pon al día|poner al día) (el sistema|todo|<equipo>)",
      "actualización del sistema",
    ],
  },
  {
    tool: "packages.update",
    templates: [
      "(actualiza|actualizar) [solo] (el paquete|los paquetes|el programa) {packages:packages}",
      "(actualiza|actualizar) [solo] {packages:knownPackages} [a la última versión]",
    ],
  },
  {
    tool: "users.list",
    templates: [
      "(<ver>) [todos] [los|las|todas las] (usuarios|cuentas|cuentas de usuario) [<aqui>|<delequipo>]",
      "qué (usuarios|cuentas) (hay|existen|tiene <equipo>) [<aqui>]",
      "quién (tiene cuenta|tiene una cuenta|puede iniciar sesión|puede entrar) [<aqui>]",
      "[la] lista de usuarios",
      "(cuántos usuarios|cuántas cuentas) hay [<aqui>]",
    ],
  },
  {
    tool: "users.add",
    templates: [
      "(crea|crear|añade|agrega|haz|abre) [un|una|el|la] [nuevo|nueva] (usuario|cuenta|cuenta de usuario) [nuevo|nueva] [llamado|llamada|para|a] {user:user} [<aqui>]",
      "(añade|agrega) a {user:user} como [nuevo] usuario",
      "{user:user} necesita una cuenta [<aqui>]",
      "nuevo usuario {user:user}",
      "(dale|da) a {user:user} una cuenta|(dale|da) una cuenta a {user:user}",
    ],
  },
  {
    tool: "users.remove",
    templates: [
      "(<borra>) [al|el] usuario {user:user}",
      "(<borra>) la cuenta (de|del usuario|de usuario de) {user:user}",
      "{user:user} (ya no está|se ha ido), (borra|elimina) (su|la) cuenta",
    ],
  },
];
