import { lines, list } from "./lists.ts";
import type { Tongue } from "./phrasing.ts";

// What requests about processes, services, commands and networks are about.

/** Processes that are nobody's service. */
export const applications = list(`
  firefox chrome chromium slack spotify steam gimp vlc thunderbird libreoffice obs blender discord zoom teams signal
  telegram-desktop transmission-gtk gedit nautilus code skype dropbox inkscape minecraft eclipse pycharm rhythmbox
  evince krita audacity kdenlive virtualbox mpv emacs brave opera vivaldi evolution keepassxc handbrake calibre lutris
  retroarch xterm konsole alacritty okular darktable shotwell freecad wireshark qbittorrent geary dolphin kate element
`);
/** Other processes that are nobody's service. */
export const background = list(`
  java python3 node soffice.bin wine htop rsync ffmpeg make gcc wget curl ollama nextcloud syncthing tracker-miner-fs
  gnome-shell kwin_x11 plasmashell webpack jupyter-notebook tmux ssh-agent gpg-agent ruby perl cargo pipewire gvfsd
`);
/** Services that go by their name alone. */
export const daemons = list(`
  nginx apache2 sshd docker mysql mariadb postgresql redis cups ufw fail2ban smbd postfix dovecot haproxy jenkins
  tomcat mosquitto rsyslog prometheus grafana-server memcached vsftpd mongodb elasticsearch rabbitmq-server openvpn
  squid bind9 chrony avahi-daemon php8.2-fpm caddy gitea influxdb lighttpd exim4 containerd libvirtd
`);
export const moreServices = list(`
  wpa_supplicant ModemManager tor unbound snapd slapd nfs-kernel-server isc-dhcp-server dnsmasq plexmediaserver
  jellyfin home-assistant zigbee2mqtt nextcloud-cron borgmatic certbot lightdm sddm upower udisks2 accounts-daemon
  systemd-timesyncd systemd-logind systemd-networkd thermald tlp acpid atd anacron pcscd bolt fwupd colord backup
  wg-quick@wg0 openvpn@office postgresql@15-main getty@tty1 myapp webshop minecraft-server print-queue mail-relay
`);
/** Programs that run in a terminal. */
export const terminalPrograms = list(`
  htop top vim nano python3 btop mc tmux irssi ncdu cmatrix mutt lynx nmon iftop glances ranger nvtop emacs alsamixer
  gdb sqlite3 psql bc screen weechat nethack cmus tig lazygit powertop watch
`);
/** Programs with a window. */
export const windowPrograms = list(`
  firefox gimp vlc xclock xeyes glxgears inkscape blender mpv audacity krita gnome-calculator thunderbird stellarium
  supertuxkart xterm gparted wireshark virt-manager gnome-chess kdenlive freecad openscad celestia minetest dosbox
  qbittorrent geany xfig gnuplot octave darktable scummvm handbrake evince okular
`);
export const editors = list("vim nano emacs micro less vi nvim");
export const options = list(`
  --help --version --verbose --fullscreen --debug --safe-mode --new-window --quiet --batch --no-splash --private-window
  --dry-run --headless --offline --reset -v -h -q -d -f -x -n --port=8080 --user=anna --config=test.conf --loop --daemon
`);
/** Numbers that people write as words. */
export const numbers: Readonly<Record<Tongue, Readonly<Record<string, number>>>> = {
  en: { three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, ten: 10, twelve: 12, fifteen: 15, twenty: 20 },
  loose: { three: 3, four: 4, five: 5, six: 6, ten: 10, twenty: 20 },
  de: { drei: 3, vier: 4, fünf: 5, sechs: 6, acht: 8, zehn: 10, zwanzig: 20 },
  es: { tres: 3, cuatro: 4, cinco: 5, seis: 6, ocho: 8, diez: 10, veinte: 20 },
  zh: {},
};

/** Shell commands, as patterns: FILE, FOLDER, WORD, HOST, NUMBER and PROCESS are filled in. */
export const commandPatterns = lines(`
  du -sh FOLDER
  du -h --max-depth=1 FOLDER | sort -h
  ls -la FOLDER
  ls -lt FOLDER | head -n NUMBER
  ls | wc -l
  grep -rn WORD FOLDER
  grep -i WORD FILE
  grep -c WORD FILE
  head -n NUMBER FILE
  tail -n NUMBER FILE
  tail -f FILE
  cat FILE | sort | uniq
  wc -l FILE
  wc -w FILE
  sort -u FILE > FILE
  find FOLDER -type f -mtime -NUMBER
  find FOLDER -size +NUMBERM
  find FOLDER -name '*WORD*' -print
  find . -empty
  tar czf WORD.tar.gz FOLDER
  tar xvf FILE
  zip -r WORD.zip FOLDER
  unzip -l FILE
  sha256sum FILE
  md5sum FILE FILE
  diff FILE FILE
  cmp FILE FILE
  chmod 644 FILE
  chmod -R u+w FOLDER
  chown -R anna FOLDER
  ln -s FILE FILE
  touch FILE
  mkdir -p FOLDER && cd FOLDER
  cp -v FILE FOLDER
  mv FILE FILE
  rm -i FILE
  rm -rf FOLDER
  echo WORD
  echo WORD | tr a-z A-Z
  echo $HOME
  echo $PATH
  printenv | grep WORD
  export WORD=NUMBER; env
  ps aux | grep PROCESS
  ps -ef --sort=-pcpu | head -NUMBER
  pgrep -a PROCESS
  nice -n NUMBER make
  uptime
  uptime -p
  whoami
  id
  who
  w
  cal
  date +%s
  date -u
  uname -r
  lscpu
  lsblk -f
  free -m
  df -hT
  vmstat 1 NUMBER
  mount | grep WORD
  dmesg | tail -NUMBER
  curl -s https://HOST
  curl -I http://HOST:NUMBER
  wget https://HOST/FILE
  dig +short HOST
  ssh -V
  traceroute HOST
  nc -zv HOST NUMBER
  git log --oneline -NUMBER
  git diff
  git pull
  git commit -am 'WORD'
  make clean
  make -jNUMBER
  npm install
  npm run build
  cargo test
  go build ./...
  pip list
  pytest -k WORD
  docker ps -a
  node FILE
  python3 FILE
  python3 -c 'print(NUMBER**2)'
  python3 -m http.server NUMBER
  bash FILE
  sh ./WORD.sh NUMBER
  ./configure && make
  sleep NUMBER
  sleep NUMBER && echo WORD
  seq 1 NUMBER
  seq NUMBER | shuf | head -1
  awk '{print $1}' FILE
  awk -F: '{print $1}' FILE
  sed -n NUMBERp FILE
  sed 's/WORD/WORD/g' FILE
  cut -d, -f1 FILE
  base64 FILE
  openssl rand -hex NUMBER
  ffmpeg -i FILE WORD.mp3
  convert FILE WORD.png
  yes | head -n NUMBER
  expr NUMBER + NUMBER
  history | tail
  true
  for f in *.txt; do wc -l $f; done
  while read line; do echo $line; done < FILE
  test -e FILE && echo yes
  xxd FILE | head
  strings FILE | grep WORD
  stat -c %s FILE
  rsync -av FOLDER FOLDER
  crontab -l
  lsof -i :NUMBER
  ss -tulpn
  ip route
  journalctl -n NUMBER
  cat FILE | jq .WORD
  column -t FILE
  basename FILE
  realpath FILE
  tree -L 2 FOLDER
`);
/** Commands with double quotes in them. */
export const quotingCommands = lines(`
  echo "hello world"
  grep "WORD" FILE
  find . -name "*.log"
  git commit -m "fix WORD"
  echo "WORD" >> FILE
  awk '{print "x" $1}' FILE
  date "+%Y-%m-%d"
  printf "%s\\n" WORD
`);

export const networkOwners = list("Smith Anna Kaiser Garcia Wang Lisa Bob Miller Schmidt Lopez Tom Nguyen Rossi Kim");
export const networkPlaces = list(`
  Hotel Cafe Airport Library Office Studio Campus Lobby Garden Hostel Station Garage Attic Clinic Bakery Hilton Marriott
`);
export const networkMakers = list(`
  FRITZ!Box NETGEAR TP-LINK Vodafone WLAN Livebox MOVISTAR ChinaNet Linksys ASUS DIRECT HUAWEI Telekom Orange BTHub SKY
  MIWIFI Speedport o2-WLAN dlink Xiaomi
`);
export const networkNames = lines(`
  Pretty Fly for a WiFi
  loading...
  FBI Van
  Martin Router King
  Bill Wi the Science Fi
  The LAN Before Time
  iPhone von Anna
  Tom's iPhone
  Galaxy S21
  AndroidAP
  eduroam
  Free Public WiFi
  WIFIonICE
  Starbucks
  home
  guestnet
  upstairs
  Ikea
  Casa
  Oma
`);

/** A program and what stands behind it, as patterns: FILE, WORD, HOST and NUMBER as above, DIR for a plain folder. */
export const invocations = lines(`
  sleep NUMBER
  sleep NUMBERs
  rsync -a DIR DIR
  rsync -av --delete DIR DIR
  ffplay -nodisp FILE
  ffplay -autoexit -loop NUMBER FILE
  ffmpeg -i FILE FILE
  ffmpeg -y -i FILE -t NUMBER FILE
  python3 -m http.server NUMBER
  python3 WORD.py --port NUMBER
  python3 -u WORD.py DIR
  node WORD.js --watch
  stress --cpu NUMBER --timeout NUMBER
  mpv --no-video FILE
  mpv --volume=NUMBER --loop FILE
  vlc --fullscreen FILE
  tar -xzf FILE
  tar -czf WORD.tar.gz DIR
  zip -r WORD.zip DIR
  gcc -O2 -o WORD WORD.c
  make -jNUMBER WORD
  wget -q https://HOST/FILE
  curl -O https://HOST/WORD.html
  watch -n NUMBER date
  feh --slideshow-delay NUMBER DIR
  gimp --no-splash FILE
  firefox --private-window HOST
  xterm -e top
  xclock -digital
  xeyes -geometry NUMBERxNUMBER
  glxgears -fullscreen
  yes WORD
  seq NUMBER NUMBER
  nc -l NUMBER
  java -jar WORD.jar
  java -XmxNUMBERm -jar WORD.jar DIR
  ./WORD.sh --verbose NUMBER
  ./run.sh -n NUMBER DIR
  /usr/bin/convert -resize NUMBER FILE FILE
  cmatrix -s -u NUMBER
  htop -d NUMBER
  tail -f FILE
  borg create --stats DIR DIR
  sox FILE FILE
`);
