import type { Phrasing } from "../phrasing.ts";

// Beside system-basics.ts: zones by their cities.

export const timeZoneByCity: readonly Phrasing[] = [
  {
    tool: "system.set_time_zone",
    templates: {
      en: [
        "(set|change|switch) the (time zone|timezone) to {zone:city} [time]",
        "(use|switch to) {zone:city} time [on this machine]",
        "the clock should (show|be on|run on) {zone:city} time",
        "timezone {zone:city}",
      ],
      loose: [
        "i've just landed in {zone:city}, set the timezone",
        "we moved to {zone:city} last week and the clock on this machine is still on the old time zone, change it",
        "put the clock on {zone:city} time",
      ],
      de: [
        "(stell|stelle) die Zeitzone auf {zone:city} (ein|um)",
        "Zeitzone {zone:city}",
        "stell die Uhr auf die Zeitzone von {zone:city}",
      ],
      es: ["(pon|cambia a) la zona horaria de {zone:city}", "usa la hora de {zone:city} en este equipo"],
      zh: ["把时区(设为|改成|设置成){zone:city}", "使用{zone:city}时区", "把系统时间改成{zone:city}时间"],
    },
  },
];
