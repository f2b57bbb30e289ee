// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vfiodt.data.Sha256;

/** A run directory that may come from anybody: nothing outside of it is read, no link followed. */
final class RunFolder {
  private static final Pattern PATH = Pattern.compile("[^\\p{Cntrl}\\\\]{1,2000}");

  private final Path root;
  private final Findings findings;

  RunFolder(Path root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  /** What is done with the content of a file. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(InputStream in) throws IOException;
  }

  /** Whether a path from elsewhere names something below a folder, in one way only. */
  static boolean fits(String path) {
    if (!PATH.matcher(path).matches()) {
      return false;
    }
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return isPath(path);
  }

  /** Names that the machine's own encoding does not have cannot be those of its files. */
  private static boolean isPath(String path) {
    try {
      Path.of(path);
      return true;
    } catch (InvalidPathException e) {
      return false;
    }
  }

  Path root() {
    return root;
  }

  boolean isFolder(String path) {
    return fits(path) && Files.isDirectory(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  boolean exists(String path) {
    return fits(path) && Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  /** The file's bytes; what is wrong with it is a finding about {@code what}. */
  Optional<byte[]> bytes(String path, long limit, String what) {
    return read(path, limit, what, InputStream::readAllBytes);
  }

  /** The file's SHA-256. */
  Optional<String> digest(String path, String what) {
    return read(path, Limits.FILE, what, Sha256::of);
  }

  private <T> Optional<T> read(String path, long limit, String what, Reading<T> reading) {
    Optional<Path> file = file(path, what);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (Files.size(file.get()) > limit) {
        findings.add(ProofCode.SIZE, what + ": " + path + " is larger than " + limit + " bytes");
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(file.get(), LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(reading.of(in));
      }
    } catch (IOException e) {
      findings.add(ProofCode.BROKEN, what + ": " + path + " cannot be read");
      return Optional.empty();
    }
  }

  private Optional<Path> file(String path, String what) {
    if (!fits(path)) {
      findings.add(ProofCode.PATH, what + ": '" + path + "' names no file below the directory");
      return Optional.empty();
    }
    Path at = root;
    for (Path part : Path.of(path)) {
      at = at.resolve(part);
      if (Files.isSymbolicLink(at)) {
        findings.add(ProofCode.PATH, root.relativize(at) + " is a link, and none is followed");
        return Optional.empty();
      }
    }
    if (!Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
      findings.add(ProofCode.FILE_MISSING, what + ": " + path + " is missing");
      return Optional.empty();
    }
    if (!Files.isRegularFile(at, LinkOption.NOFOLLOW_LINKS)) {
      findings.add(ProofCode.PATH, what + ": " + path + " is no plain file");
      return Optional.empty();
    }
    return Optional.of(at);
  }
}
