// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vfiodt.source.SourceText;

/**
 * The files of the file system that lie in some directories. A name may be absolute and may go up;
 * what counts is where it leads after all symbolic links. From its root on, the file is opened step
 * by step without following links, so that exchanging a directory for a link at the wrong moment
 * gains nothing.
 */
final class RootedFileReader implements FileReader {
  private static final Set<OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final List<Path> roots;
  private final int sourceLimit;
  private final Map<Path, Optional<SourceText>> texts = new ConcurrentHashMap<>();

  RootedFileReader(List<Path> roots, int sourceLimit) {
    this.roots = roots.stream().map(root -> real(root).orElse(NamedRoots.plain(root))).toList();
    this.sourceLimit = sourceLimit;
  }

  /** Where a path leads; empty where it leads to nothing. */
  private static Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  private Optional<Path> rootOf(Path path) {
    return roots.stream().filter(path::startsWith).findFirst();
  }

  @Override
  public Optional<SourceText> text(Path path) {
    return texts.computeIfAbsent(
        path, name -> bytes(name, sourceLimit).map(CachingFileReader.textOf(name)));
  }

  @Override
  public Optional<byte[]> bytes(Path path, int limit) {
    Optional<Path> file = real(path);
    Optional<Path> root = file.flatMap(this::rootOf);
    if (root.isEmpty() || file.equals(root)) {
      return Optional.empty();
    }
    int most = limit == Integer.MAX_VALUE ? limit : limit + 1;
    try (DirectoryStream<Path> start = Files.newDirectoryStream(root.get())) {
      return start instanceof SecureDirectoryStream<Path> secure
          ? Optional.ofNullable(below(secure, root.get().relativize(file.get()), most))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** The bytes of a file below a directory that is open; null where it is no regular file. */
  private static byte[] below(SecureDirectoryStream<Path> directory, Path relative, int most)
      throws IOException {
    Path first = relative.getName(0);
    if (relative.getNameCount() > 1) {
      try (SecureDirectoryStream<Path> next =
          directory.newDirectoryStream(first, LinkOption.NOFOLLOW_LINKS)) {
        return below(next, relative.subpath(1, relative.getNameCount()), most);
      }
    }
    BasicFileAttributeView view =
        directory.getFileAttributeView(
            first, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (!view.readAttributes().isRegularFile()) {
      return null;
    }
    try (SeekableByteChannel channel = directory.newByteChannel(first, READ);
        InputStream in = Channels.newInputStream(channel)) {
      return in.readNBytes(most);
    }
  }

  /** What lies outside is told alike whether it exists or not. */
  @Override
  public Optional<Obstacle> obstacle(Path path) {
    Path target = real(path).orElse(NamedRoots.plain(path));
    boolean inside = rootOf(target).isPresent();
    return inside ? FileObstacles.find(path) : Optional.of(NamedRoots.outside(roots));
  }
}
