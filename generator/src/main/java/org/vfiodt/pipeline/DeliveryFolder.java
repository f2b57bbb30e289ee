// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vfiodt.board.Board;
import org.vfiodt.board.BootLoader;
import org.vfiodt.board.Delivery;
import org.vfiodt.deliver.DeliverCode;
import org.vfiodt.deliver.DeliveredFile;
import org.vfiodt.deliver.Manifest;
import org.vfiodt.deliver.Origins;
import org.vfiodt.deliver.PlacedLoader;
import org.vfiodt.deliver.card.CardImage;
import org.vfiodt.deliver.sbom.FileRoles;
import org.vfiodt.deliver.sbom.SpdxDocument;
import org.vfiodt.deliver.uboot.BootMenu;
import org.vfiodt.deliver.uboot.BootNames;
import org.vfiodt.deliver.uboot.BootScript;
import org.vfiodt.deliver.uboot.LegacyImage;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kbuild.BuildResult;

/** The folder of the deliverables, with a title for each file that comes into it. */
final class DeliveryFolder {
  static final String MANIFEST = "manifest.json";

  private static final String GUEST_TREE = "guest-suite.dtb";
  private static final String INITRAMFS = "uInitrd";
  private static final String SUITE = "vfio-dt guest suite";

  private final Path path;
  private final Board board;
  private final Delivery delivery;
  private final Origins origins;
  private final BootNames names;
  private final Map<String, String> titles = new LinkedHashMap<>();
  private final List<String> built = new ArrayList<>();
  private final List<String> patches = new ArrayList<>();

  DeliveryFolder(Path path, Board board, Origins origins) {
    this.path = path;
    this.board = board;
    this.origins = origins;
    delivery = board.delivery().orElseThrow();
    names = new BootNames(board.image(), GUEST_TREE, INITRAMFS);
  }

  /** File name of the card's image. */
  static String card(Board board) {
    return board.name() + ".img";
  }

  Path path() {
    return path;
  }

  /** What the build made. */
  void kernel(BuildResult build) throws IOException {
    copy(build.image().orElseThrow(), board.image(), "kernel");
    copy(build.deviceTree().orElseThrow(), board.deviceTree(), "the kernel's own device tree");
    copy(build.configuration(), "config", "configuration of the kernel");
    for (Path module : build.modules()) {
      copy(module, "modules/" + module.getFileName(), "module; the initramfs has it, too");
    }
    built.addAll(titles.keySet());
  }

  /** What the guest suite starts with. */
  void guest(GuestFiles guest, byte[] tree) throws IOException {
    add(GUEST_TREE, "device tree with what the guest suite takes over", tree);
    add(INITRAMFS, "guest suite", LegacyImage.ramdisk(SUITE, guest.initramfs()));
    add("expect", "what the guest suite demands, as the initramfs has it", guest.expect());
  }

  /** The patches that the kernel has, and their cover letters. */
  void patches(SortedMap<String, String> mails) throws IOException {
    for (Map.Entry<String, String> mail : mails.entrySet()) {
      String file = "patches/" + mail.getKey();
      byte[] text = mail.getValue().getBytes(StandardCharsets.ISO_8859_1);
      if (mail.getKey().matches("(.*/)?(v[0-9]+-)?0000-.*")) {
        add(file, "cover letter", text);
      } else {
        add(file, "patch on the kernel", text);
        patches.add(file);
      }
    }
  }

  /** Scripts, menus, the folder for a TFTP server, and the card. */
  Outcome<Path> bootFiles(List<PlacedLoader> loaders) throws IOException {
    SortedMap<String, byte[]> booted = new TreeMap<>();
    for (String name :
        List.of(names.kernel(), board.deviceTree(), names.deviceTree(), names.initramfs())) {
      booted.put(name, Files.readAllBytes(path.resolve(name)));
    }
    Optional<Diagnostic> overlap = overlap(booted);
    if (overlap.isPresent()) {
      return Outcome.failed(overlap.get());
    }
    String fromCard = BootScript.fromCard(delivery, names);
    SortedMap<String, byte[]> onCard = new TreeMap<>(booted);
    onCard.put("boot.cmd", ascii(fromCard));
    onCard.put("boot.scr", LegacyImage.script(SUITE, fromCard));
    onCard.put("extlinux/extlinux.conf", ascii(BootMenu.onCard(delivery, names)));
    add("boot.cmd", "source of boot.scr", onCard.get("boot.cmd"));
    add("boot.scr", "script of U-Boot that boots from the card", onCard.get("boot.scr"));
    add("extlinux.conf", "menu on the card", onCard.get("extlinux/extlinux.conf"));
    network(booted);
    return card(onCard, loaders);
  }

  private void network(SortedMap<String, byte[]> booted) throws IOException {
    String script = BootScript.fromNetwork(delivery, names);
    for (Map.Entry<String, byte[]> file : booted.entrySet()) {
      add("tftp/" + file.getKey(), "the same, for a TFTP server", file.getValue());
    }
    add("tftp/boot.cmd", "source of boot.scr.uimg", ascii(script));
    add(
        "tftp/boot.scr.uimg",
        "script of U-Boot that boots from the server",
        LegacyImage.script(SUITE, script));
    String menu = BootMenu.onNetwork(delivery, names);
    add("tftp/pxelinux.cfg/default", "menu on the server", ascii(menu));
  }

  private Outcome<Path> card(SortedMap<String, byte[]> files, List<PlacedLoader> loaders)
      throws IOException {
    Map<BootLoader, byte[]> placed = new LinkedHashMap<>();
    loaders.forEach(each -> placed.put(each.loader(), each.content()));
    Optional<CardImage> card = CardImage.of(delivery, placed, files);
    if (card.isEmpty()) {
      return Outcome.failed(
          Diagnostic.of(
                  DeliverCode.NO_ROOM,
                  "the kernel and its files do not fit into the card's "
                      + delivery.sectors()
                      + " sectors")
              .hint("'partition-sectors' of the board's file says how many there are"));
    }
    Path image = path.resolve(card(board));
    card.get().writeTo(image);
    titles.put(card(board), "card to boot from");
    return Outcome.of(image);
  }

  /** A file that reaches into the next one, once U-Boot has loaded both. */
  private Optional<Diagnostic> overlap(SortedMap<String, byte[]> files) {
    long kernelRoom = delivery.deviceTreeAddress() - delivery.kernelAddress();
    long treeRoom = delivery.initramfsAddress() - delivery.deviceTreeAddress();
    boolean kernel = files.get(names.kernel()).length > kernelRoom;
    if (!kernel && files.get(names.deviceTree()).length <= treeRoom) {
      return Optional.empty();
    }
    String name = kernel ? names.kernel() : names.deviceTree();
    return Optional.of(
        Diagnostic.of(
                DeliverCode.OVERLAP,
                "'"
                    + name
                    + "' is longer than the "
                    + (kernel ? kernelRoom : treeRoom)
                    + " bytes"
                    + " up to where U-Boot loads the next file")
            .hint("the addresses stand in the board's file"));
  }

  /** Digests of all that is there, and what it was made of. */
  List<DeliveredFile> papers(List<PlacedLoader> loaders) throws IOException {
    FileRoles roles = new FileRoles(built, patches, INITRAMFS);
    String bill = SpdxDocument.text(origins, files(), roles);
    add("sbom.spdx.json", "bill of materials", bill.getBytes(StandardCharsets.UTF_8));
    List<DeliveredFile> files = files();
    String manifest = Manifest.json(origins, delivery, loaders, files);
    Files.writeString(path.resolve("SHA256SUMS"), Manifest.sums(files));
    Files.writeString(path.resolve(MANIFEST), manifest);
    return files;
  }

  private List<DeliveredFile> files() throws IOException {
    List<DeliveredFile> files = new ArrayList<>();
    for (Map.Entry<String, String> file : titles.entrySet()) {
      files.add(DeliveredFile.of(path, file.getKey(), file.getValue()));
    }
    return files;
  }

  private void copy(Path file, String name, String title) throws IOException {
    add(name, title, Files.readAllBytes(file));
  }

  private void add(String name, String title, byte[] content) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    titles.put(name, title);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
