// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a build is asked to make, and where it comes to lie. */
record Products(List<String> targets, Optional<Path> image, Optional<Path> deviceTree) {
  private static final String MODULES = "modules.order";

  Products {
    targets = List.copyOf(targets);
  }

  /** The board's image and device tree, and modules where there are any. */
  static Products usual(BuildRequest request, String deviceTree, boolean modules) {
    Path boot = boot(request);
    List<String> targets = new ArrayList<>();
    targets.add(request.board().image());
    targets.add(deviceTree);
    if (modules) {
      targets.add("modules");
    }
    return new Products(
        targets,
        Optional.of(boot.resolve(request.board().image())),
        Optional.of(boot.resolve("dts").resolve(deviceTree)));
  }

  /** What the caller names; the image and the device tree where they are among it. */
  static Products named(BuildRequest request, List<String> targets) {
    String deviceTree = request.board().deviceTree();
    return new Products(
        targets,
        Optional.of(boot(request).resolve(request.board().image()))
            .filter(file -> targets.contains(request.board().image())),
        targets.stream()
            .filter(target -> target.equals(deviceTree) || target.endsWith("/" + deviceTree))
            .findFirst()
            .map(target -> boot(request).resolve("dts").resolve(target)));
  }

  /** The make target of the board's blob: newer trees sort them into folders by vendor. */
  static Optional<String> deviceTreeTarget(BuildRequest request) throws IOException {
    Path folder = request.tree().resolve("arch/" + request.board().architecture() + "/boot/dts");
    String blob = request.board().deviceTree();
    String source = blob.replaceFirst("\\.dtb$", ".dts");
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(folder, 4)) {
      return files
          .filter(file -> file.getFileName().toString().equals(source))
          .sorted()
          .findFirst()
          .map(file -> folder.relativize(file).resolveSibling(blob).toString());
    }
  }

  /** Removes the list of modules that an earlier configuration left: make only writes it anew. */
  static void forgetModules(Path objects) throws IOException {
    Files.deleteIfExists(objects.resolve(MODULES));
  }

  /** Modules in the order of their paths, from the build's own list. */
  static List<Path> modules(Path objects) throws IOException {
    return ObjectsFolder.read(objects.resolve(MODULES))
        .orElse("")
        .lines()
        .map(line -> line.startsWith("kernel/") ? line.substring("kernel/".length()) : line)
        .map(line -> objects.resolve(line.replaceFirst("\\.o$", ".ko")).normalize())
        .filter(file -> file.startsWith(objects) && Files.isRegularFile(file))
        .distinct()
        .sorted()
        .toList();
  }

  /** Asked for and not there. */
  List<Path> missing() {
    return Stream.concat(image.stream(), deviceTree.stream())
        .filter(file -> !Files.isRegularFile(file))
        .toList();
  }

  private static Path boot(BuildRequest request) {
    return request.objects().resolve("arch/" + request.board().architecture() + "/boot");
  }
}
