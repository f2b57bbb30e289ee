# SPDX-License-Identifier: GPL-2.0
# A kernel and a guest that boot in no time and say what real ones say. $1 is the kernel command line, $2 the initramfs,
# whose /expect names the token.
token=$(grep -a -o 'token [A-Za-z0-9-]*' "$2" | head -n 1)
token=${token#token }
boot=@BOOT@
driver=@DRIVER@

[ $boot = silent ] && exec sleep 600
echo "Uncompressing Linux... done, booting the kernel."
echo "[    0.000000] Linux version @RELEASE@ (vfio-dt@vfio-dt) #1 Thu Jan 1 00:00:00 UTC 1970"
echo "[    0.000000] Kernel command line: $1"
if [ -p "$HANG_BOOT" ]; then
	echo $$ > "$HANG_BOOT"
	exec sleep 600
fi
case $boot in
panic)
	echo "[    0.500000] Kernel panic - not syncing: VFS: Unable to mount root fs on unknown-block(0,0)"
	exec sleep 600 ;;
hang)
	exec sleep 600 ;;
restart)
	exit 0 ;;
esac
case $boot-$driver in
warn-* | regress-*)
	echo "[    0.600000] WARNING: at drivers/clk/clk.c:1$driver clk_enable+0x1$driver/0x80()" ;;
esac
case $boot-$driver in
regress-1)
	echo "[    0.700000] WARNING: at drivers/vfio/vfio_dt.c:70 vfio_dt_probe+0x10/0x80()" ;;
dies-0)
	echo "[    0.700000] Kernel panic - not syncing: only without the driver" ;;
esac
echo "[    1.100000] Freeing unused kernel memory: 168K"
echo "vfio-dt: guest"
echo "KTAP version 1"
echo "1..2"
echo "ok 1 group"
case $boot in
oops)
	echo "[    1.200000] Unable to handle kernel NULL pointer dereference at virtual address 00000000" ;;
fail)
	echo "not ok 2 regions" ;;
*)
	echo "ok 2 regions" ;;
esac
echo "vfio-dt: done $token"
exec sleep 600
