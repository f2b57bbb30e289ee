// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.vfiodt.source.SourceText;

/**
 * Reads from the file system and remembers every text, so that boards that share headers read each
 * of them once. Symbolic links are followed; only regular files are opened, because a device or a
 * pipe may never end. Safe for several threads.
 */
public final class CachingFileReader implements FileReader {
  private static final int MOST_NAMES = 10_000;

  private final int sourceLimit;
  private final Map<Path, Optional<SourceText>> texts = new ConcurrentHashMap<>();

  public CachingFileReader() {
    this(DtsLimits.DEFAULT.sourceBytes());
  }

  /**
   * @param sourceLimit bytes; a larger file is read only so far that the limit's check sees it
   */
  public CachingFileReader(int sourceLimit) {
    this.sourceLimit = sourceLimit;
  }

  @Override
  public Optional<SourceText> text(Path path) {
    return texts.computeIfAbsent(path, name -> bytes(name, sourceLimit).map(textOf(name)));
  }

  static java.util.function.Function<byte[], SourceText> textOf(Path name) {
    return bytes -> new SourceText(name.toString(), new String(bytes, StandardCharsets.ISO_8859_1));
  }

  @Override
  public Optional<byte[]> bytes(Path path, int limit) {
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(path)) {
      return Optional.of(in.readNBytes(limit == Integer.MAX_VALUE ? limit : limit + 1));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> names(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.limit(MOST_NAMES).map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException | UncheckedIOException | SecurityException unreadable) {
      return List.of();
    }
  }

  @Override
  public Optional<Obstacle> obstacle(Path path) {
    return FileObstacles.find(path);
  }

  /** The same files, as far as they lie in some directories after all links are followed. */
  @Override
  public FileReader within(List<Path> roots) {
    return new RootedFileReader(roots, sourceLimit);
  }
}
