import type { MadeUpTool } from "./tool.ts";

const place = { "the netherlands": "netherlands", iceland: "iceland", japan: "japan", brazil: "brazil" };
const image = ["logo.png", "~/Pictures/team.jpg", "banner.webp", "scan4.tiff", "avatar.jpeg", "~/Downloads/map.png"];
const machine = ["win11", "debian-test", "freebsd", "ubuntu-dev", "kali", "build-vm", "old-xp"];

/** What plugins would do on a computer beside what it can do itself, and texts that somebody dictates. */
export const nearTools: readonly MadeUpTool[] = [
  {
    line: "vpn.connect(country?: string, protocol?: wireguard|openvpn) Connect to the VPN",
    kinds: { place, protocol: ["wireguard", "openvpn"] },
    en: [
      "connect to the vpn [in {country:place}] [over {protocol:protocol}]",
      "vpn on [via {country:place}]",
      "i want to surf from {country:place}",
      "start the vpn [with {protocol:protocol}]",
      "tunnel my traffic through {country:place}[ using {protocol:protocol}]",
    ],
  },
  {
    line: "virtual_machines.start(machine: string, headless?: boolean) Start a virtual machine",
    kinds: {
      machine,
      shown: { "without a window": true, headless: true, "in the background": true, "with a window": false },
    },
    en: [
      "(start|boot|launch|run) the vm {machine:machine} [{headless:shown}]",
      "power on {machine:machine} [{headless:shown}]",
      "get {machine:machine} running [{headless:shown}]",
      "fire up the virtual machine {machine:machine}",
      "{machine:machine} should be up",
    ],
  },
  {
    line: "virtual_machines.snapshot(machine: string, name?: string) Keep the state of a virtual machine",
    kinds: { machine, name: ["before-update", "clean", "monday", "works", "fresh install"] },
    en: [
      "snapshot {machine:machine} [as {name:name}]",
      "(take|make) a snapshot of {machine:machine} [(called|named) {name:name}]",
      "keep the state of {machine:machine} [under the name {name:name}]",
      "freeze how {machine:machine} is now[, call it {name:name}]",
      "new snapshot {name:name} of the vm {machine:machine}",
    ],
  },
  {
    line: "wallpaper.set(file: string, style?: fill|fit|tile) Picture behind the desktop",
    kinds: { image, style: ["fill", "fit", "tile"] },
    en: [
      "set {file:image} as [my] (wallpaper|background) [, {style:style}]",
      "new wallpaper: {file:image}",
      "i want {file:image} behind my windows",
      "use {file:image} as the desktop background[, {style:style} it]",
      "change the wallpaper to {file:image}",
    ],
  },
  {
    line: "keyboard.layout(layout: string, variant?: string) Switch the layout of the keyboard",
    kinds: { layout: ["us", "de", "fr", "dvorak", "ch", "colemak"], variant: ["nodeadkeys", "intl", "mac"] },
    en: [
      "switch [the] keyboard to {layout:layout} [variant {variant:variant}]",
      "use the {layout:layout} [{variant:variant}] keyboard layout",
      "my keyboard is {layout:layout}[, variant {variant:variant}]",
      "keyboard layout {layout:layout}",
      "set the keys to {layout:layout}",
    ],
  },
  {
    line: "ssh.open(host: string, user?: string, port?: integer) Open a shell on another computer",
    en: [
      "ssh to {host:host} [as {user:user}] [on port {port:refNumber}]",
      "log me in to {host:host} [as {user:user}]",
      "open a shell on {host:host}[, port {port:refNumber}]",
      "connect to the server {host:host} [with the user {user:user}]",
      "remote shell on {host:host} [for {user:user}]",
    ],
  },
  {
    line: "torrents.add(url: string, folder?: string, paused?: boolean) Add a torrent",
    kinds: { wait: { "but don't start it": true, paused: true, "and start right away": false } },
    en: [
      "add the torrent {url:url} [to {folder:folderPath}] [{paused:wait}]",
      "download the torrent {url:url} [into {folder:folderPath}]",
      "torrent {url:url} [{paused:wait}]",
      "get {url:url} by torrent[, save it in {folder:folderPath}]",
      "new torrent: {url:url}",
    ],
  },
  {
    line: "clips.fetch(url: string, quality?: low|medium|best, audio_only?: boolean) Download a video of a web page",
    kinds: {
      quality: { "in low quality": "low", "in medium quality": "medium", "in the best quality": "best" },
      sound: { "only the sound": true, "audio only": true, "with picture": false },
    },
    en: [
      "download the video {url:url} [{quality:quality}][, {audio_only:sound}]",
      "fetch the clip at {url:url}[, {audio_only:sound}]",
      "save the video of {url:url} [{quality:quality}]",
      "i want {url:url} as a file[, {audio_only:sound}]",
      "grab {url:url} [{quality:quality}]",
    ],
  },
  {
    line: "speech.say(text: string, voice?: male|female, slowly?: boolean) Say a text aloud",
    kinds: {
      voice: {
        "with a male voice": "male",
        "with a female voice": "female",
        "as a woman": "female",
        "as a man": "male",
      },
      pace: { slowly: true, "in a slow voice": true, "at normal speed": false },
    },
    en: [
      'say "{text:sentence}" [{voice:voice}]',
      "say [{slowly:pace}]: {text:sentence}",
      "read this out [{slowly:pace}]: {text:sentence}",
      "(speak|pronounce) the words {text:quotedSentence}",
      "let the computer say {text:quotedSentence}",
      "tell everyone in the room that {text:sentence}",
    ],
    de: ["sprich: {text:sentence}"],
  },
  {
    line: "messenger.write(to: string[], text: string, urgent?: boolean) Write to people in the messenger",
    kinds: { urgent: { "it's urgent": true, urgent: true, "no hurry": false, "mark it urgent": true } },
    en: [
      "(text|message|ping) {to:manyPerson} that {text:sentence}",
      "tell {to:manyPerson} {text:quotedSentence}[, {urgent:urgent}]",
      "write {to:manyPerson}: {text:sentence}",
      "let {to:manyPerson} know that {text:sentence}",
      "message to {to:manyPerson}, {urgent:urgent}: {text:sentence}",
      "send {to:manyPerson} the message {text:quotedSentence}[, {urgent:urgent}]",
    ],
    de: ["schreib {to:manyPerson}: {text:sentence}"],
    es: ["escribe a {to:manyPerson}: {text:sentence}"],
    zh: ["告诉 {to:manyPerson}：{text:sentence}"],
  },
  {
    line: "wall.pin(message: string, labels?: string[], until?: string) Pin a message to the family's wall",
    kinds: { label: ["home", "kids", "school", "shopping", "money", "garden"] },
    en: [
      "pin {message:quotedSentence} to the wall [until {until:date}]",
      "put on the wall: {message:sentence}",
      "the wall should say {message:quotedSentence}[, labels {labels:manyLabel}]",
      "leave a message for the family: {message:sentence}",
      "for everyone to see: {message:sentence}, label {labels:manyLabel}",
      "hang up a message that {message:sentence}, label it {labels:manyLabel}",
    ],
  },
  {
    line: "diary.entry(text: string, mood?: good|bad|mixed) Write into the diary",
    kinds: { mood: { "it was a good day": "good", "bad mood": "bad", "good mood": "good", "mixed feelings": "mixed" } },
    en: [
      "dear diary, {text:sentence}",
      "diary: {text:sentence}",
      "write in my diary that {text:sentence}",
      "(add|put) {text:quotedSentence} (to|in|into) my diary[, {mood:mood}]",
      "diary entry, {mood:mood}: {text:sentence}",
    ],
  },
  {
    line: "sticks.write_image(image: string, device: string, verify?: boolean) Write a disk image to a USB stick",
    kinds: {
      iso: ["debian.iso", "~/Downloads/ubuntu.iso", "raspios.img", "/tmp/fedora.iso"],
      device: ["/dev/sdb", "/dev/sdc", "/dev/sdd"],
      check: { "and verify it": true, "and check it afterwards": true, "without checking": false },
    },
    en: [
      "write {image:iso} to {device:device} [{verify:check}]",
      "(flash|burn) {image:iso} (to|onto) the stick {device:device} [{verify:check}]",
      "make a bootable stick on {device:device} from {image:iso}",
      "put {image:iso} on {device:device} [{verify:check}]",
      "{device:device} should boot {image:iso}, write it",
    ],
  },
  {
    line: "spelling.check(path: string, language?: string) Check the spelling of a text",
    kinds: { language: ["english", "german", "french", "spanish", "italian"] },
    en: [
      "check the spelling (of|in) {path:textFile} [in {language:language}]",
      "spell check {path:textFile}",
      "are there typos in {path:textFile}",
      "proofread {path:textFile}, it is {language:language}",
      "{path:textFile} may have mistakes, look for them [in {language:language}]",
    ],
  },
  {
    line: "firewall.allow(port: integer, protocol?: tcp|udp, from?: string) Let others reach a port",
    kinds: { protocol: ["tcp", "udp"] },
    en: [
      "open port {port:refNumber} [{protocol:protocol}] [for {from:host}]",
      "allow {protocol:protocol} port {port:refNumber} [from {from:host}]",
      "let {from:host} in on port {port:refNumber}",
      "port {port:refNumber} must be reachable [over {protocol:protocol}]",
      "firewall: allow {port:refNumber}[/{protocol:protocol}]",
    ],
  },
];
