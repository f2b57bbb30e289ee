// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vfiodt.kernel.KernelTree;
import org.vfiodt.kernel.KernelVersion;

/** A tree of the cache as it was obtained, whatever is overlaid on it at the moment. */
public final class PristineTree implements KernelTree {
  private final TreeHome home;
  private final Path root;
  private final Originals originals;
  private final KernelVersion version;

  private PristineTree(TreeHome home, Path root, Originals originals, KernelVersion version) {
    this.home = home;
    this.root = root;
    this.originals = originals;
    this.version = version;
  }

  /** Opens a tree; empty when there is none, or none with a version. */
  public static Optional<PristineTree> open(TreeHome home) {
    try {
      Path root = home.tree().toRealPath();
      Originals originals = new Originals(home);
      return read(root, originals, "Makefile")
          .flatMap(KernelVersion::ofMakefile)
          .map(version -> new PristineTree(home, root, originals, version));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public String identity() {
    return home.identity();
  }

  @Override
  public KernelVersion version() {
    return version;
  }

  @Override
  public Optional<String> read(String path) {
    return read(root, originals, path);
  }

  private static Optional<String> read(Path root, Originals originals, String path) {
    Optional<Path> place = TreePath.real(root, path);
    if (place.isEmpty() || place.get().equals(root)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.isRegularFile(place.get()) ? Files.readAllBytes(place.get()) : null;
      Path name = root.relativize(place.get());
      Optional<Originals.Kind> original = originals.kind(name);
      if (original.isPresent()) {
        bytes = original.get() == Originals.Kind.FILE ? originals.bytes(name) : null;
      }
      return Optional.ofNullable(bytes).map(b -> new String(b, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> list(String folder) {
    Optional<Path> place = TreePath.real(root, folder);
    if (place.isEmpty()) {
      return List.of();
    }
    Path name = root.relativize(place.get());
    Set<String> names = new TreeSet<>();
    try {
      if (Files.isDirectory(place.get())) {
        try (Stream<Path> entries = Files.list(place.get())) {
          entries.forEach(entry -> names.add(entry.getFileName().toString()));
        }
      }
      names.addAll(originals.names(name, Originals.Kind.FILE));
      names.removeAll(originals.names(name, Originals.Kind.NOTHING));
    } catch (IOException e) {
      return List.of();
    }
    return List.copyOf(names);
  }
}
