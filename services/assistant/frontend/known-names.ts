// Names that people use without saying what they are the name of.

const set = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

/** Services that go by their name alone: "restart nginx". */
export const daemons = set(`
  nginx apache2 httpd sshd ssh docker dockerd containerd mysql mysqld mariadb postgresql redis redis-server cups ufw
  fail2ban smbd nmbd postfix dovecot haproxy jenkins tomcat mosquitto rsyslog prometheus grafana-server memcached vsftpd
  mongodb mongod elasticsearch rabbitmq-server openvpn squid bind9 named chrony avahi-daemon php-fpm php8.2-fpm caddy
  gitea influxdb lighttpd exim4 libvirtd cron bluetooth networkmanager modemmanager wpa_supplicant snapd unbound dnsmasq
  firewalld apparmor systemd-resolved systemd-timesyncd systemd-networkd lightdm gdm gdm3 sddm jellyfin plexmediaserver
  home-assistant tailscaled wg-quick@wg0 nfs-server nfs-kernel-server nftables
`);

/** Programs with a window: "open gimp", "close firefox". */
export const applications = set(`
  firefox chrome chromium slack spotify steam gimp vlc thunderbird libreoffice obs blender discord zoom teams signal
  telegram telegram-desktop transmission-gtk gedit nautilus code skype dropbox inkscape minecraft eclipse pycharm
  rhythmbox evince krita audacity kdenlive virtualbox brave opera vivaldi keepassxc handbrake calibre lutris retroarch
  xterm konsole alacritty okular darktable shotwell freecad wireshark qbittorrent geary dolphin kate mousepad
  stellarium gparted geany gnome-terminal gnome-calculator gnome-chess libreoffice-writer libreoffice-calc
  supertuxkart openscad obs-studio virt-manager filezilla remmina pidgin hexchat
`);

/** Programs that run in a terminal: "start htop". */
export const terminalPrograms = set(`
  htop top vim nano btop mc tmux irssi ncdu cmatrix mutt lynx nmon iftop glances ranger nvtop emacs alsamixer gdb
  sqlite3 psql bc screen weechat nethack cmus tig lazygit powertop
`);

/** Other programs that one sees as processes: "kill node". */
export const processes = set(`
  java python3 python node soffice.bin wine htop rsync ffmpeg make gcc wget curl ollama nextcloud syncthing
  gnome-shell plasmashell webpack jupyter-notebook tmux ssh-agent gpg-agent ruby perl cargo pipewire pulseaudio
  kwin_x11 gvfsd tracker-miner-fs php-fpm npm
`);

/** What nobody takes for a file, a person or a thing: "remove vlc". */
export const packages = set(`
  firefox vlc gimp git curl htop vim emacs blender inkscape libreoffice thunderbird ffmpeg nginx apache2 docker.io
  nodejs npm audacity krita steam wine tmux zsh chromium filezilla keepassxc obs-studio mpv postgresql mariadb-server
  mysql-server wireshark nmap calibre darktable virtualbox telegram-desktop signal-desktop kdenlive openssh-server php
  rustc golang pidgin kodi qbittorrent geany remmina gparted python3-pip build-essential hexchat rclone syncthing lutris
  minetest tree fortune hugo strace gdb samba mpd octave godot3 nethack-console tuxpaint gcompris cowsay neofetch wget jq ripgrep cmake redis imagemagick pandoc hugo rsync borgbackup ncdu btop iotop
  supertuxkart 0ad gnome-chess stellarium scribus handbrake shotcut musescore3 ardour lmms okular evince kate gedit
  neovim nano fish samba podman ansible haproxy squid certbot fail2ban ufw clamav hplip digikam rawtherapee freecad
  openscad kicad arduino texstudio zotero anki dosbox scummvm retroarch mame weechat irssi mutt lynx w3m qutebrowser
  yt-dlp restic timeshift lolcat figlet cmatrix transmission-gtk rhythmbox shotwell xfce4 i3 sway redshift konsole
`);

/** Endings of files, also of those that are named without a folder. */
export const fileEndings = set(`
  txt md pdf doc docx odt rtf csv tsv xls xlsx ods ppt pptx odp json yaml yml toml xml html css js ts py rb go rs c h cpp
  java sh conf log zip tar gz bz2 xz zst 7z rar deb iso img png jpg jpeg gif webp svg bmp tiff mp3 ogg flac wav m4a mp4
  mkv webm avi mov epub tex sql db sqlite bak ics key pem ini env cfg
`);

/** Endings of files that are read as text. */
export const textEndings = set(`
  txt md csv tsv json yaml yml toml xml html css js ts py rb go rs c h cpp java sh conf log sql tex ini ics env cfg
`);

/** Endings that people put in the plural. */
export const plainPlurals = set("pdf mp3 mp4 jpg jpeg png gif svg zip iso csv epub docx odt xlsx");

export const mediaEndings = set("mp3 ogg flac wav m4a mp4 mkv webm avi mov");

/** How the names of language models begin. */
export const modelFamilies =
  "llama|qwen|gemma|phi-?\\d|mistral|mixtral|smollm|smolvlm|tinyllama|deepseek|granite|falcon|olmo|stablelm|yi-\\d|command-r|minicpm|starcoder|internlm|exaone|codellama|nemotron|whisper";

/** Ends of host names on the web. */
export const domains =
  "com|org|net|de|es|io|uk|info|eu|dev|cn|fr|gov|edu|it|at|ch|nl|tv|ai|social|app|mx|ar|pl|se|jp|kr|br";
