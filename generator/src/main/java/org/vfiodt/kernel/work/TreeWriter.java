// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.work;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a tree that somebody else describes into a folder of its own. Names that leave the folder
 * and absurd amounts are refused with an {@link UnsafeEntry}. Symbolic links are made last, so that
 * nothing is ever written through one.
 */
public final class TreeWriter {
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
  private static final FileAttribute<?> PLAIN =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--"));
  private static final FileAttribute<?> EXECUTABLE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));

  private final Path root;
  private final Limits limits;
  private final Set<Path> folders = new HashSet<>();
  private final Map<String, String> links = new TreeMap<>();
  private final byte[] buffer = new byte[1 << 16];
  private long entries;
  private long bytes;

  public TreeWriter(Path root, Limits limits) throws IOException {
    this.root = Files.createDirectories(root);
    this.limits = limits;
    folders.add(root);
  }

  public void file(String name, boolean executable, byte[] content) throws IOException {
    file(name, executable, new ByteArrayInputStream(content));
  }

  /** Writes a file; one of the same name that came earlier is replaced. */
  public void file(String name, boolean executable, InputStream content) throws IOException {
    Path path = place(name);
    FileAttribute<?> mode = executable ? EXECUTABLE : PLAIN;
    try (SeekableByteChannel channel = create(path, mode)) {
      long size = 0;
      for (int n = content.read(buffer); n > 0; n = content.read(buffer)) {
        size += n;
        bytes += n;
        if (size > limits.fileBytes() || bytes > limits.bytes()) {
          throw new UnsafeEntry("'" + name + "' makes the tree larger than any kernel is");
        }
        ByteBuffer chunk = ByteBuffer.wrap(buffer, 0, n);
        while (chunk.hasRemaining()) {
          channel.write(chunk);
        }
      }
    }
  }

  public void folder(String name) throws IOException {
    Path path = place(name);
    if (folders.add(path)) {
      Files.createDirectories(path);
    }
  }

  /** A second name of a file that came earlier. */
  public void hardLink(String name, String target) throws IOException {
    Path path = place(name);
    Path existing = inside(target);
    if (!Files.isRegularFile(existing, LinkOption.NOFOLLOW_LINKS)) {
      throw new UnsafeEntry("'" + name + "' is a link to '" + target + "', which is no file");
    }
    if (!path.equals(existing)) {
      Files.deleteIfExists(path);
      Files.createLink(path, existing);
    }
  }

  /**
   * A symbolic link. One that points out of the tree, or that goes up after it went down, is left
   * out, and the answer is false.
   */
  public boolean symbolicLink(String name, String target) throws IOException {
    place(name);
    boolean stays = !target.startsWith("/") && staysInside(name, target);
    if (stays) {
      links.put(name, target);
    }
    return stays;
  }

  /** Makes the symbolic links. */
  public void finish() throws IOException {
    for (Map.Entry<String, String> link : links.entrySet()) {
      Path path = inside(link.getKey());
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new UnsafeEntry("'" + link.getKey() + "' is a folder and a link");
      }
      Files.deleteIfExists(path);
      Files.createSymbolicLink(path, Path.of(link.getValue()));
    }
  }

  /**
   * Counted from the folder of the link. Ups after a name are refused: the name may be a link
   * itself, and then they lead elsewhere than they look.
   */
  private static boolean staysInside(String name, String target) {
    int depth = Path.of(name).normalize().getNameCount() - 1;
    boolean named = false;
    for (String part : target.split("/")) {
      if (part.equals("..")) {
        depth--;
        if (named || depth < 0) {
          return false;
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        named = true;
      }
    }
    return !target.isEmpty();
  }

  private SeekableByteChannel create(Path path, FileAttribute<?> mode) throws IOException {
    try {
      return Files.newByteChannel(path, NEW, mode);
    } catch (FileAlreadyExistsException e) {
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new UnsafeEntry("'" + root.relativize(path) + "' is a folder and a file");
      }
      Files.delete(path);
      return Files.newByteChannel(path, NEW, mode);
    }
  }

  private Path place(String name) throws IOException {
    if (++entries > limits.entries()) {
      throw new UnsafeEntry("the tree has more entries than any kernel has");
    }
    Path path = inside(name);
    Path parent = path.getParent();
    if (!folders.contains(parent)) {
      try {
        Files.createDirectories(parent);
      } catch (FileAlreadyExistsException e) {
        throw new UnsafeEntry("'" + name + "' lies in something that is no folder");
      }
      folders.add(parent);
    }
    return path;
  }

  private Path inside(String name) throws UnsafeEntry {
    try {
      Path relative = Path.of(name);
      boolean ups = false;
      for (Path part : relative) {
        ups |= part.toString().equals("..");
      }
      Path path = root.resolve(relative).normalize();
      if (relative.isAbsolute() || ups || !path.startsWith(root) || path.equals(root)) {
        throw new UnsafeEntry("the entry '" + name + "' leaves the tree");
      }
      return path;
    } catch (InvalidPathException e) {
      throw new UnsafeEntry("the entry '" + name + "' has a name that cannot be written here");
    }
  }
}
