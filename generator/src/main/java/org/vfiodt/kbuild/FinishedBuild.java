// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The note that a build with a certain key is done, and what it left. It holds only as long as
 * every product has the size and time it had.
 */
record FinishedBuild(ObjectsFolder objects, String key) {
  private static final String NOTE = "finished";

  /** What the finished build left; empty when there is none with this key. */
  Optional<Products> products() throws IOException {
    List<String> lines = objects.readNote(NOTE).orElse("").lines().toList();
    if (lines.size() < 3 || !lines.get(0).equals(key)) {
      return Optional.empty();
    }
    Optional<Path> image = file(lines.get(1));
    Optional<Path> deviceTree = file(lines.get(2));
    Products products = new Products(List.of(), image, deviceTree);
    return lines.equals(lines(products)) ? Optional.of(products) : Optional.empty();
  }

  void remember(Products products) throws IOException {
    objects.write(NOTE, String.join("\n", lines(products)) + "\n");
  }

  void forget() throws IOException {
    Files.deleteIfExists(objects.note(NOTE));
  }

  private List<String> lines(Products products) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(key);
    lines.add(stamp(products.image()));
    lines.add(stamp(products.deviceTree()));
    lines.add(stamp(Optional.of(objects.config())));
    for (Path module : Products.modules(objects.path())) {
      lines.add(stamp(Optional.of(module)));
    }
    return lines;
  }

  private static String stamp(Optional<Path> file) throws IOException {
    if (file.isEmpty() || !Files.isRegularFile(file.get())) {
      return "-";
    }
    return Files.size(file.get())
        + " "
        + Files.getLastModifiedTime(file.get()).toMillis()
        + " "
        + file.get();
  }

  private static Optional<Path> file(String stamp) {
    String[] words = stamp.split(" ", 3);
    return words.length == 3 ? Optional.of(Path.of(words[2])) : Optional.empty();
  }
}
