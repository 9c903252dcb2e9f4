import { lines, list } from "./lists.ts";

// What requests are about: names that people have on their machines.

export const folderNames = list(`
  work projects music photos backup backups scripts notes school uni invoices taxes recipes games letters holiday code
  src web site www data old archive misc stuff shared family books papers thesis reports drafts contracts scans movies
  wallpapers fonts templates ebooks podcasts camera designs music-new repos build dist bin conf keys mail research
`);
export const fileStems = list(`
  notes todo report budget letter cv resume invoice photo holiday song main index readme config settings data backup
  draft thesis plan list recipe diary presentation slides contract summary minutes log test script server client paper
  essay homework schedule calendar contacts passwords poem screenshot scan receipt form map table results sales ideas
  shopping project proposal manual guide chapter cover family birthday garden travel inventory prices
`);
export const endings = list(`
  txt md pdf odt docx csv xlsx json yaml toml xml html css js ts py rs go c cpp sh conf log zip tar.gz tar iso png jpg
  jpeg gif svg webp mp3 ogg flac wav mp4 mkv avi sql db bak tex epub ics key pem ini
`);
export const systemFolders = list(`
  /etc /var/log /tmp /usr/local/bin /opt /srv /usr/share /var/lib /home /boot /var/www /etc/nginx /etc/apt /var/cache
  /media/usb /mnt /srv/data /usr/share/doc /etc/systemd /var/spool /opt/tools /mnt/backup /usr/lib /var/tmp /srv/www
`);
export const systemFiles = list(`
  /etc/hosts /etc/fstab /etc/passwd /etc/hostname /etc/os-release /var/log/syslog /etc/ssh/sshd_config /etc/resolv.conf
  /etc/nginx/nginx.conf /var/log/dpkg.log /etc/crontab /proc/cpuinfo /etc/environment /etc/group /var/log/auth.log
  ~/.bashrc ~/.profile ~/.zshrc ~/.ssh/config ~/.gitconfig ~/.vimrc /etc/issue /etc/motd /var/log/kern.log
  /etc/apt/sources.list /opt/app/config.ini /srv/data/export.csv /tmp/output.txt /tmp/test.log /usr/share/dict/words
`);
export const searchWords = list(`
  error password TODO FIXME budget linux invoice root timeout localhost hello warning secret deadline mother version
  main failed import license address license birthday port denied disk memory beta alpha meeting rent salary urgent
`);
export const texts = lines(`
  hello world
  done
  buy milk
  call mum on sunday
  remember the milk
  127.0.0.1 test.local
  export EDITOR=nano
  the meeting is at ten
  TODO: clean up
  see you tomorrow
  alias ll='ls -l'
  it works
  first line
  wash the car
  water the plants
  42
`);
export const processes = list(`
  firefox chrome chromium nginx apache2 mysqld postgres python3 node java code slack spotify steam gimp vlc
  thunderbird libreoffice docker dockerd sshd cron redis-server mariadbd php-fpm blender obs discord zoom
  teams signal telegram-desktop transmission-gtk gedit nautilus pipewire pulseaudio Xorg rsync make gcc ffmpeg
`);
export const services = list(`
  nginx apache2 ssh sshd cron docker mysql mariadb postgresql redis bluetooth cups NetworkManager ufw fail2ban
  systemd-resolved avahi-daemon smbd nfs-server gdm lightdm postfix dovecot bind9 named haproxy grafana-server
  prometheus jenkins tomcat mosquitto rsyslog chrony apparmor polkit firewalld vsftpd memcached rabbitmq-server
`);
export const hosts = list(`
  example.com example.org github.com debian.org ubuntu.com wikipedia.org server1 myserver nas router.local printer
  gateway raspberrypi.local mail.example.com db.internal google.com openai.com kernel.org fileserver localhost
  web01.example.net 8.8.8.8 1.1.1.1 intranet backup-host
`);
export const networks = lines(`
  Home Net
  HomeWifi
  CafeGuest
  FRITZ!Box 7590
  eduroam
  Vodafone-A1B2
  Hotel Lobby
  Office
  NetGear42
  TP-Link_5G
  airport free wifi
  Guest
  MyPhone
  Livebox-3F2A
  linksys
`);
export const dnsServers = list(
  "1.1.1.1 1.0.0.1 8.8.8.8 8.8.4.4 9.9.9.9 149.112.112.112 208.67.222.222 94.140.14.14 2606:4700:4700::1111",
);
export const packages = list(`
  firefox vlc gimp git curl htop vim nano blender inkscape libreoffice thunderbird ffmpeg nginx apache2 docker.io
  python3-pip nodejs npm audacity krita steam wine wget jq tmux zsh fish tree ripgrep build-essential gcc make cmake
  openssh-server mariadb-server postgresql redis php golang rustc default-jdk chromium filezilla transmission-gtk
  keepassxc obs-studio mpv cowsay sl fortune neofetch texlive pandoc imagemagick calibre darktable hugo rsync borgbackup
  nmap wireshark ncdu iotop btop fonts-noto r-base octave qgis godot3 supertuxkart gnome-chess 0ad minetest
`);
export const queries = lines(`
  email client
  video editor
  pdf reader
  torrent client
  music player
  image editor
  password manager
  screen recorder
  chess game
  text editor
  terminal
  web server
  database
  backup tool
  drawing program
  office suite
  podcast app
  ebook reader
  photo manager
  virtual machine
  markdown editor
  diff tool
  racing game
  note taking
  calculator
`);
export const users = list(`
  anna tom sara ben lisa max paul maria jose lena felix mia noah emma lukas sofia david laura jan nina oscar guest
  student alice bob carol dave erin frank grandma backupuser deploy webadmin testuser intern
`);
export const zones = list(`
  Europe/London Europe/Berlin Europe/Madrid Europe/Paris Europe/Rome Europe/Vienna America/New_York America/Chicago
  America/Los_Angeles America/Sao_Paulo America/Mexico_City Asia/Tokyo Asia/Shanghai Asia/Kolkata Asia/Singapore
  Asia/Dubai Australia/Sydney Africa/Cairo Africa/Lagos Pacific/Auckland UTC Asia/Hong_Kong America/Toronto
`);
export const hostnames = list(`
  atlas office-pc laptop2 homeserver workstation zeus apollo kitchen media-box build01 pluto orion nas2 desk-anna
  classroom-3 thinkpad mini raspberry lab-7 penguin falcon
`);
export const urls = list(`
  https://example.com https://www.wikipedia.org https://news.example.com/today http://localhost:8080 example.org
  https://github.com https://mail.example.com www.debian.org https://maps.example.net https://example.com/login
  http://192.168.1.1 youtube.com
`);
export const apps = list(`
  firefox thunderbird gimp vlc inkscape libreoffice blender audacity krita chromium spotify steam gedit nautilus
  terminal calculator calendar rhythmbox shotwell evince
`);
export const models = list(`
  llama-3.2-3b llama-3.2-1b qwen3-0.6b qwen3.5-0.8b qwen3.5-2b qwen3.5-4b gemma-4-e2b phi-4-mini granite-4.0-micro
  smollm2-135m-instruct mistral-7b smolvlm-256m deepseek-r1-1.5b tinyllama-1.1b whisper-base
`);
export const commands = lines(`
  du -sh *
  ls -la | head
  df -h
  uname -a
  echo hello
  date
  cat /etc/os-release | grep NAME
  find . -name '*.tmp'
  wc -l notes.txt
  git status
  make test
  ps aux | grep ssh
  tar czf backup.tar.gz notes
  sort names.txt | uniq -c
  for i in 1 2 3; do echo $i; done
  python3 -c 'print(6*7)'
  curl -I example.com
  chmod +x run.sh
`);

/** endings of files that people read as text */
export const textEndings = list(`
  txt md csv json yaml toml xml html css js ts py rs go c cpp sh conf log sql tex ini ics env cfg
`);

/** Folders of homes in other languages, which are what they are called: nobody translates a path. */
export const foreignFolders = list(`
  Bilder Dokumente Musik Schreibtisch Vorlagen Öffentlich Rechnungen Urlaub Steuer Descargas Documentos Escritorio
  Imágenes Música Vídeos Facturas Trabajo Viajes Téléchargements Bureau Images Musique Scaricati Documenti Immagini
  Pulpit Загрузки Документы 下载 文档 图片 桌面 音乐 视频 照片 工作
`);
/** Folders with a blank in their names. */
export const blankFolders = lines(`
  Live Sets
  Old Photos
  My Stuff
  Work in progress
  Summer 2019
  Tax Returns
  New folder
  Board Games
  Season 2
  Fotos Mallorca
  Mis Cosas
  Alte Sachen
`);
/** Stems of files with a blank in their names. */
export const blankStems = lines(`
  shopping list
  my cv
  project plan
  letter to the bank
  track 07
  Scan 12
  Mietvertrag 2023
  lista de la compra
  final draft
  team photo
`);
/** Files whose names begin with a dot. */
export const hiddenFiles = list(`
  .vimrc .bashrc .zshrc .profile .gitconfig .gitignore .env .tmux.conf .inputrc .npmrc .bash_aliases .netrc .editorconfig
  .config/mpv/mpv.conf .config/nvim/init.lua .config/kitty/kitty.conf .local/share/app.log
`);
/** Files with no ending, or one of their own. */
export const plainFiles = list(`
  Makefile Dockerfile LICENSE README CHANGELOG Vagrantfile TODO id_rsa.pub fstab.old hosts.bak crontab.bak nginx.conf.orig
  site.tar.gz src.tar.xz dump.sql.gz core.1841 app.log.1 photos.tgz notes.txt~ main.rs.orig Gemfile authorized_keys
`);
/** What people put behind the name of a copy that stays beside the original. */
export const copyEndings = list(".bak .bak .bak .old .orig .save .backup .copy -copy -old -backup .1 ~ .2024 _v2");
