// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Read access to the data folders by the names they have in a checkout, for example {@code
 * kernel-patches/vfio-dt/type1.toml}. Names that leave the folder are refused.
 */
public final class DataFolder {
  private final Path root;

  private DataFolder(Path root) {
    this.root = root;
  }

  /** The data of a checkout, for {@code --data DIR} and for tests. */
  public static DataFolder of(Path checkout) {
    return new DataFolder(checkout.toAbsolutePath().normalize());
  }

  /** The data that the jar carries. */
  public static DataFolder ofJar() {
    URL marker = DataFolder.class.getResource("/data/kernel-patches/README.md");
    if (marker == null) {
      throw new IllegalStateException("the jar carries no data folders");
    }
    try {
      URI uri = marker.toURI();
      if (uri.getScheme().equals("jar")) {
        return new DataFolder(openJar(uri).getPath("/data"));
      }
      return new DataFolder(Path.of(uri).getParent().getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileSystem openJar(URI uri) throws IOException {
    try {
      return FileSystems.newFileSystem(uri, Map.of());
    } catch (FileSystemAlreadyExistsException e) {
      return FileSystems.getFileSystem(uri);
    }
  }

  /** The text of a file; empty when there is none of that name. */
  public Optional<String> text(String name) {
    return bytes(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** The bytes of a file; empty when there is none of that name. */
  public Optional<byte[]> bytes(String name) {
    Path file = inside(name);
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the entries of a folder, sorted; empty when there is no such folder. */
  public List<String> list(String folder) {
    Path directory = inside(folder);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .map(entry -> entry.getFileName().toString().replace("/", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The supported set: names of the files with this suffix in a folder, without the suffix. */
  public List<String> names(String folder, String suffix) {
    return list(folder).stream()
        .filter(name -> name.endsWith(suffix))
        .map(name -> name.substring(0, name.length() - suffix.length()))
        .toList();
  }

  private Path inside(String name) {
    Path path = root.resolve(name).normalize();
    if (!path.startsWith(root)) {
      throw new IllegalArgumentException("outside the data folders: " + name);
    }
    return path;
  }
}
