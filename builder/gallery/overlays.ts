import type { BadInput } from "./bad-input.ts";

/** Overlays that cannot be laid into an image, or would not do there what they were meant to. */
export const overlays: readonly BadInput[] = [
  {
    name: "an overlay that is not there",
    profile: "extends: whole\noverlays: [plian]\n",
    says: `error: overlay "overlays/plian" is missing
   at: profiles/bad.yaml:2:12
found: overlays has plain
 want: overlays/plian
 hint: write plain, or add overlays/plian`,
  },
  {
    name: "a file in the place of the overlay",
    script: "rm -r overlays/plain; touch overlays/plain",
    says: `error: overlay "overlays/plain" is not a folder
   at: overlays/plain
found: a file
 want: a folder with files as they lie in the image
 hint: rm overlays/plain && mkdir overlays/plain, and put the files themselves into it`,
  },
  {
    name: "a link in the place of the overlay",
    script: "rm -r overlays/plain; ln -s /etc overlays/plain",
    says: `error: overlay "overlays/plain" is not a folder
   at: overlays/plain
found: a link to /etc
 want: a folder with files as they lie in the image
 hint: rm overlays/plain && mkdir overlays/plain, and put the files themselves into it`,
  },
  {
    name: "a named pipe",
    script: "mkfifo overlays/plain/p",
    says: `error: an overlay holds what cannot be laid into an image
   at: overlays/plain/p
found: a named pipe
 want: a file, a folder or a link
 hint: rm overlays/plain/p   (systemd-tmpfiles makes such things when the image starts)`,
  },
  {
    name: "a device",
    script: "mknod overlays/plain/null c 1 3",
    says: `error: an overlay holds what cannot be laid into an image
   at: overlays/plain/null
found: a device
 want: a file, a folder or a link
 hint: rm overlays/plain/null   (systemd-tmpfiles makes such things when the image starts)`,
  },
  {
    name: "a disk",
    script: "mknod overlays/plain/sda b 8 0",
    says: `error: an overlay holds what cannot be laid into an image
   at: overlays/plain/sda
found: a device
 want: a file, a folder or a link
 hint: rm overlays/plain/sda   (systemd-tmpfiles makes such things when the image starts)`,
  },
  {
    name: "a socket",
    script: `python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("overlays/plain/s")'`,
    says: `error: an overlay holds what cannot be laid into an image
   at: overlays/plain/s
found: a socket
 want: a file, a folder or a link
 hint: rm overlays/plain/s   (systemd-tmpfiles makes such things when the image starts)`,
  },
  {
    name: "a folder that would hide a link of the image's into /usr",
    script: "mkdir -p overlays/plain/lib/systemd",
    says: `error: overlay "overlays/plain" would hide all of the image's /lib
   at: overlays/plain/lib
found: /lib, which is a link to /usr/lib in the image
 want: overlays/plain/usr/lib
 hint: mkdir -p overlays/plain/usr && git mv overlays/plain/lib overlays/plain/usr/lib`,
  },
  {
    name: "a relative link that leads out",
    script: "ln -s ../../other/motd overlays/plain/etc/issue",
    says: `error: a link leads out of its overlay, and would lead nowhere in the image
   at: overlays/plain/etc/issue
found: ../../other/motd
 want: a path inside the image
 hint: rm overlays/plain/etc/issue && cp -r REPOSITORY/overlays/other/motd overlays/plain/etc/issue, or link to a path of the image`,
  },
  {
    name: "an absolute link to the repository",
    script: 'ln -s "$PWD/overlays/plain" overlays/plain/same',
    says: `error: a link leads out of its overlay, and would lead nowhere in the image
   at: overlays/plain/same
found: REPOSITORY/overlays/plain
 want: a path inside the image
 hint: rm overlays/plain/same && cp -r REPOSITORY/overlays/plain overlays/plain/same, or link to a path of the image`,
  },
  {
    name: "a file beside a template of its name",
    script: "touch overlays/plain/etc/motd.hbs",
    says: `error: a file and a template would lie in the same place
   at: overlays/plain/etc/motd
found: motd and motd.hbs
 want: one of them
 hint: rm overlays/plain/etc/motd`,
  },
  {
    name: "a name in another encoding",
    script: "touch overlays/plain/$(printf 'caf\\351')",
    says: `error: a file's name is not UTF-8
   at: overlays/plain/caf�
found: caf�
 want: a name in UTF-8
 hint: rename it, in overlays/plain`,
  },
  {
    name: "a name of two lines",
    script: 'touch "overlays/plain/etc/one\ntwo"',
    says: `error: a file's name has a line end or another control character in it
   at: overlays/plain/etc/one�two
found: "one\\ntwo"
 want: a name that can be printed
 hint: rename it, in overlays/plain/etc`,
  },
  {
    name: "a file with the setuid bit",
    script: "chmod u+s overlays/plain/etc/motd",
    says: `error: a file has rights that no file of an overlay gets in the image
   at: overlays/plain/etc/motd
found: the setuid or setgid bit
 want: an ordinary file
 hint: chmod ug-s overlays/plain/etc/motd   (a program that needs it belongs in a package)`,
  },
  {
    name: "a file with the setgid bit",
    script: "chmod g+s overlays/plain/etc/motd",
    says: `error: a file has rights that no file of an overlay gets in the image
   at: overlays/plain/etc/motd
found: the setuid or setgid bit
 want: an ordinary file
 hint: chmod ug-s overlays/plain/etc/motd   (a program that needs it belongs in a package)`,
  },
];
