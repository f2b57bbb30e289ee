// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  /**
   * The {@code linux-source} package of a kernel series of Debian.
   *
   * @param series such as {@code 6.1}, or {@code 7.x} for the newest of them
   * @param suites of Debian's archive that have it, to be asked where the machine's own have not
   */
  record DebianPackage(String series, List<String> suites) implements KernelReference {
    private static final String PREFIX = "linux-source-";
    private static final String NEWEST = ".x";

    public DebianPackage {
      suites = List.copyOf(suites);
    }

    public DebianPackage(String series) {
      this(series, List.of());
    }

    /** Whether any package of the series will do, and the newest is wanted. */
    public boolean newest() {
      return series.endsWith(NEWEST);
    }

    public String packageName() {
      return PREFIX + series;
    }

    /** The best of some packages or files, judged by what stands before a suffix. */
    public Optional<String> best(Stream<String> names, String suffix) {
      int kept = newest() ? series.length() - 1 : series.length();
      String number = newest() ? "([0-9]{1,4})" : "()";
      Pattern fits =
          Pattern.compile(
              Pattern.quote(PREFIX + series.substring(0, kept)) + number + Pattern.quote(suffix));
      return names
          .map(fits::matcher)
          .filter(Matcher::matches)
          .max(Comparator.comparing(found -> Integer.parseInt("0" + found.group(1))))
          .map(Matcher::group);
    }

    @Override
    public String toString() {
      return "debian:" + series;
    }
  }
}
