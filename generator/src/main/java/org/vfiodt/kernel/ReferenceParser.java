// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelReference.DebianPackage;
import org.vfiodt.kernel.KernelReference.Directory;
import org.vfiodt.kernel.KernelReference.GitRevision;
import org.vfiodt.kernel.KernelReference.Release;
import org.vfiodt.kernel.KernelReference.Tarball;

/** Tells the kinds of kernel references apart. */
final class ReferenceParser {
  private static final Pattern RELEASE = Pattern.compile("v?([0-9]{1,3}(?:\\.[0-9]{1,4}){1,3})");
  private static final Pattern CANDIDATE =
      Pattern.compile("v?[0-9]{1,3}(?:\\.[0-9]{1,4}){1,2}-rc[0-9]{1,2}");
  private static final Pattern SERIES = Pattern.compile("[0-9]{1,3}\\.([0-9]{1,4}|x)");
  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+-]*:.*", Pattern.DOTALL);
  private static final List<String> ARCHIVES = List.of(".tar.xz", ".tar.gz", ".tgz", ".tar");
  private static final String FORMS =
      "a directory, PATH@REV, a tarball, a release such as 3.10.1, or debian:6.1";

  private ReferenceParser() {}

  static Outcome<KernelReference> parse(String text) {
    Matcher release = RELEASE.matcher(text);
    if (release.matches()) {
      return Outcome.of(new Release(release.group(1)));
    }
    if (CANDIDATE.matcher(text).matches()) {
      return refused(
          "'" + text + "' is a release candidate; kernel.org keeps no tarballs of those",
          "name a git repository and the tag: PATH@" + text);
    }
    if (text.startsWith("debian:")) {
      return debian(text.substring("debian:".length()));
    }
    try {
      return path(text);
    } catch (InvalidPathException e) {
      return refused("the kernel's name has a character that no path can have", FORMS);
    }
  }

  private static Outcome<KernelReference> debian(String series) {
    return SERIES.matcher(series).matches()
        ? Outcome.of(new DebianPackage(series))
        : refused(
            "'" + series + "' is no kernel series of Debian",
            "for example debian:6.1 or debian:7.x");
  }

  private static Outcome<KernelReference> path(String text) {
    if (text.isBlank()) {
      return refused("no kernel is named", FORMS);
    }
    Path path = Path.of(text);
    if (Files.isDirectory(path)) {
      return Outcome.of(new Directory(path));
    }
    if (Files.isRegularFile(path) || ARCHIVES.stream().anyMatch(text::endsWith)) {
      return Outcome.of(new Tarball(path));
    }
    if (SCHEME.matcher(text).matches()) {
      return refused("'" + text + "' is no kind of kernel that is known", FORMS);
    }
    int mark = revisionMark(text);
    if (mark < 0) {
      return Outcome.of(new Directory(path));
    }
    String repository = text.substring(0, mark);
    String revision = text.substring(mark + 1);
    return repository.isBlank() || revision.isBlank()
        ? refused("'" + text + "' lacks the repository or the revision", "write PATH@REV")
        : Outcome.of(new GitRevision(Path.of(repository), revision));
  }

  /** The last @ that is not part of a revision such as {@code HEAD@{1}}. */
  private static int revisionMark(String text) {
    int mark = text.lastIndexOf('@');
    while (mark >= 0 && text.startsWith("@{", mark)) {
      mark = text.lastIndexOf('@', mark - 1);
    }
    return mark;
  }

  private static Outcome<KernelReference> refused(String message, String hint) {
    return Outcome.failed(Diagnostic.of(KernelCode.REFERENCE, message).hint(hint));
  }
}
