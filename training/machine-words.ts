import { list } from "./lists.ts";

// What requests about software, accounts, the system, the desktop and models are about.

export const morePackages = list(`
  openssh-client samba postgresql-16 mysql-server php8.2 php-mysql ruby perl golang-go rustup gdb valgrind strace
  clang llvm autoconf pkg-config libssl-dev libpng-dev libsdl2-dev python3-venv python3-numpy python3-dev ipython3
  virtualbox qemu-system libvirt-daemon podman buildah ansible terraform kubectl docker-compose haproxy squid varnish
  certbot fail2ban ufw clamav lynis rkhunter gparted smartmontools hdparm lm-sensors powertop tlp cups sane-utils
  hplip simple-scan printer-driver-gutenprint lmms ardour hydrogen musescore3 lilypond sox lame flac cmus moc
  ncmpcpp mpd kodi handbrake shotcut kdenlive openshot-qt pitivi digikam rawtherapee hugin scribus freecad openscad
  librecad kicad arduino stellarium celestia gnuplot maxima sagemath lyx texstudio zathura okular evince xournalpp
  zotero anki gcompris tuxpaint tuxmath pingus frozen-bubble openttd wesnoth hedgewars nethack-console bsdgames
  dosbox scummvm retroarch mame lutris gamemode telegram-desktop signal-desktop element-desktop pidgin hexchat irssi
  weechat mutt neomutt evolution claws-mail newsboat lynx w3m elinks qutebrowser falkon epiphany-browser torbrowser-launcher
  qbittorrent aria2 yt-dlp rclone duplicity restic timeshift syncthing nextcloud-desktop unison sshfs nfs-common
  cifs-utils exfat-fuse ntfs-3g unrar p7zip-full unzip bzip2 xz-utils zstd pigz cabextract mc ranger nnn fzf bat exa
  fd-find silversearcher-ag moreutils parallel pv rename dos2unix figlet toilet lolcat cmatrix bc units gnuplot-nox
  emacs neovim micro geany kate code gedit mousepad leafpad bluefish codeblocks eclipse netbeans spyder3 jupyter-notebook
  redshift conky plank i3 sway openbox xfce4 kde-plasma-desktop gnome-tweaks dconf-editor barrier remmina tigervnc-viewer
  openvpn wireguard network-manager-openvpn tcpdump mtr-tiny iperf3 netcat-openbsd whois dnsutils traceroute ethtool
  fonts-firacode fonts-liberation hunspell-de-de hunspell-es language-pack-de ibus-pinyin fcitx5 manpages-de locales
`);
/** What nobody takes for a file. */
export const knownPackages = list(`
  firefox vlc gimp git curl htop vim emacs blender inkscape libreoffice thunderbird ffmpeg nginx apache2 docker.io
  nodejs npm audacity krita steam wine tmux zsh chromium filezilla keepassxc obs-studio mpv postgresql mariadb-server
  wireshark nmap calibre darktable virtualbox telegram-desktop kdenlive openssh-server php rustc golang pidgin kodi
  qbittorrent geany remmina gparted python3-pip build-essential openjdk-17-jdk hexchat rclone syncthing lutris minetest
`);
/** Names that people write with capitals, of packages and of applications. */
export const brands: Readonly<Record<string, string>> = {
  Firefox: "firefox",
  VLC: "vlc",
  GIMP: "gimp",
  Gimp: "gimp",
  Git: "git",
  Blender: "blender",
  Inkscape: "inkscape",
  LibreOffice: "libreoffice",
  Thunderbird: "thunderbird",
  Audacity: "audacity",
  Krita: "krita",
  Steam: "steam",
  Chromium: "chromium",
  Calibre: "calibre",
  Darktable: "darktable",
  Kodi: "kodi",
  Emacs: "emacs",
  Wireshark: "wireshark",
  Evince: "evince",
  Okular: "okular",
};

export const moreUsers = list(`
  peter julia marta kevin rosa ahmed fatima wei ming yuki ivan olga pedro carmen lucia pablo hans greta fritz heidi
  sven ingrid lars astrid chloe louis claire marco giulia amir leila raj priya kofi amara grandpa mum dad kids office
  reception trainer teacher pupil backup git svc_build ci-runner www ftpuser printer music plex minecraft kiosk demo
  oracle hadoop steamer family neighbour accounting sales developer operator auditor scanner
`);
export const firstNames = list(`
  Anna Tom Sara Ben Lisa Max Paul Maria Jose Lena Felix Mia Noah Emma Lukas Sofia David Laura Nina Oscar Peter Julia
  Marta Kevin Rosa Ahmed Ivan Olga Pedro Carmen Pablo Greta Claire Marco Priya Alice Bob Frank
`);
export const surnames = list(`
  smith miller jones brown garcia lopez mueller schmidt weber fischer wang chen rossi novak kim tanaka silva patel
`);

export const moreZones = list(`
  Europe/Lisbon Europe/Dublin Europe/Amsterdam Europe/Brussels Europe/Zurich Europe/Prague Europe/Warsaw Europe/Budapest
  Europe/Athens Europe/Helsinki Europe/Stockholm Europe/Oslo Europe/Copenhagen Europe/Istanbul Europe/Kyiv Europe/Moscow
  Europe/Bucharest Europe/Sofia Atlantic/Reykjavik Atlantic/Azores Atlantic/Canary America/Denver America/Phoenix
  America/Anchorage America/Halifax America/Bogota America/Lima America/Santiago America/Caracas America/Havana
  America/Montevideo America/Argentina/Buenos_Aires America/Vancouver America/Detroit America/Panama Pacific/Honolulu
  Pacific/Fiji Pacific/Guam Asia/Seoul Asia/Taipei Asia/Manila Asia/Bangkok Asia/Jakarta Asia/Ho_Chi_Minh Asia/Karachi
  Asia/Dhaka Asia/Kathmandu Asia/Tehran Asia/Baghdad Asia/Riyadh Asia/Jerusalem Asia/Tashkent Asia/Kabul
  Australia/Perth Australia/Brisbane Australia/Adelaide Australia/Melbourne Africa/Johannesburg Africa/Nairobi
  Africa/Casablanca Africa/Algiers Africa/Accra Africa/Tunis Indian/Maldives Etc/UTC
`);
export const hostnameStarts = list(`
  web db mail backup office kitchen living-room lab build test dev prod media game work school studio garage desk
  laptop pc server nas pi node print proxy gw cam tv shop edge anna tom family guest box host vm rack blue red
`);
export const hostnameNames = list(`
  mercury venus mars jupiter saturn neptune titan europa hermes athena thor odin loki freya gandalf frodo yoda vader
  picard kirk spock enterprise voyager tardis skynet hal9000 marvin arthur trillian wombat otter badger hedgehog lynx
  raven heron kestrel oak willow maple thunder lightning sunshine rainbow kiwi mango pepper ginger tofu pixel bolt
`);

export const domainWords = list(`
  example mybank weather cooking bikeshop cityhall news forum linuxfan library travel recipes garden school museum
  football photoblog radio trains cinema wiki support docs status shop music maps tickets jobs homeoffice
`);
export const domainEnds = list(".com .org .net .de .es .io .co.uk .info .eu .dev .cn .fr");
export const sites = list(`
  wikipedia.org youtube.com github.com debian.org reddit.com google.com news.ycombinator.com duckduckgo.com bbc.co.uk
  stackoverflow.com archive.org openstreetmap.org netflix.com amazon.de elpais.com spiegel.de bilibili.com baidu.com
  gitlab.com kernel.org www.python.org arxiv.org twitch.tv nytimes.com mastodon.social ubuntu.com lemonde.fr imdb.com
`);
export const pages = list(
  "/login /today /help /docs/install /cart /about /blog/2024 /search?q=linux /wiki /index.html",
);

export const modelFamilies = list(`
  llama-3.2 llama-3.1 llama3 llama3.2 llama-4-scout qwen3 qwen2.5 qwen3.5 qwen2.5-coder gemma-3 gemma-2 gemma3 gemma-4
  phi-4 phi-3.5 mistral mixtral mistral-nemo smollm2 smollm3 tinyllama-1.1 deepseek-r1 deepseek-coder granite-4.0
  granite-3.3 falcon3 olmo2 olmo-2 stablelm2 yi-1.5 command-r minicpm4 starcoder2 internlm3 exaone-3.5 codellama nemotron
`);
export const modelSizes = list("0.5b 0.6b 1b 1.5b 1.7b 2b 3b 4b 7b 8b 9b 12b 14b 27b 32b 70b 135m 270m 360m e2b e4b");
export const modelEnds = list("-instruct -it -chat -q4_k_m -q8_0 -base -thinking");
export const modelMakers = list(
  "HuggingFaceTB Qwen meta-llama google microsoft mistralai ibm-granite unsloth bartowski",
);
