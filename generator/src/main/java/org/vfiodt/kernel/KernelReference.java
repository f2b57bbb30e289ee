// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel;

import java.nio.file.Path;
import org.vfiodt.diag.Outcome;

/** What a user writes for a kernel. */
public sealed interface KernelReference {

  /**
   * Reads what a user wrote: {@code DIRECTORY}, {@code PATH@REV}, a tarball, {@code 3.10.1} or
   * {@code debian:6.1}. A directory that looks like a release is written {@code ./3.10.1}. Nothing
   * is looked up, except what kind of file a path is.
   */
  static Outcome<KernelReference> parse(String text) {
    return ReferenceParser.parse(text);
  }

  /** A tree that somebody has; it is never written to. */
  record Directory(Path path) implements KernelReference {
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /** A commit of a repository: a work tree, its {@code .git}, or a bare repository. */
  record GitRevision(Path repository, String revision) implements KernelReference {
    @Override
    public String toString() {
      return repository + "@" + revision;
    }
  }

  /** A tar file, plain or compressed with xz or gzip. */
  record Tarball(Path file) implements KernelReference {
    @Override
    public String toString() {
      return file.toString();
    }
  }

  /** A release of kernel.org, such as {@code 3.10.1}. */
  record Release(String version) implements KernelReference {
    @Override
    public String toString() {
      return version;
    }
  }

  /** The {@code linux-source} package of a kernel series of Debian, such as {@code 6.1}. */
  record DebianPackage(String series) implements KernelReference {
    public String packageName() {
      return "linux-source-" + series;
    }

    @Override
    public String toString() {
      return "debian:" + series;
    }
  }
}
