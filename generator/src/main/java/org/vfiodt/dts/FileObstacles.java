// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.vfiodt.dts.FileReader.Obstacle;

/** Says in people's words what is in the way of reading a path. */
final class FileObstacles {
  private FileObstacles() {}

  static Optional<Obstacle> find(Path path) {
    boolean link = Files.isSymbolicLink(path);
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        return told(path, "is a directory");
      }
      if (attributes.isOther()) {
        return told(path, "is a device or a pipe; only regular files are read");
      }
      return Files.isReadable(path) ? Optional.empty() : told(path, "may not be read by you");
    } catch (AccessDeniedException denied) {
      return told(path, "is in a directory that you may not read");
    } catch (NoSuchFileException | NotDirectoryException missing) {
      return link ? told(path, "is a symbolic link to a file that is missing") : Optional.empty();
    } catch (IOException other) {
      boolean circle = link || Files.exists(path, LinkOption.NOFOLLOW_LINKS);
      return circle ? told(path, "is a symbolic link that leads in a circle") : Optional.empty();
    }
  }

  private static Optional<Obstacle> told(Path path, String what) {
    return Optional.of(new Obstacle(DtsCode.FILE_UNREADABLE, what, "found as " + path));
  }
}
