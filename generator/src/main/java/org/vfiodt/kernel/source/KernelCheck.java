// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelCode;
import org.vfiodt.kernel.KernelVersion;

/** Tells a kernel with VFIO from anything else, before much time goes into it. */
final class KernelCheck {
  static final String VFIO = "drivers/vfio/Kconfig";

  private KernelCheck() {}

  /** Succeeds with the version. */
  static Outcome<KernelVersion> ofDirectory(String name, Path tree) throws IOException {
    Path makefile = tree.resolve("Makefile");
    Optional<String> text =
        Files.isRegularFile(makefile)
            ? Optional.of(Files.readString(makefile, StandardCharsets.ISO_8859_1))
            : Optional.empty();
    boolean repository =
        Files.isRegularFile(tree.resolve("HEAD")) || Files.exists(tree.resolve(".git"));
    return of(name, text, Files.exists(tree.resolve(VFIO)), repository);
  }

  /**
   * @param name what the tree is called in messages
   * @param makefile text of the top Makefile, if there is one
   * @param vfio whether the tree has {@value #VFIO}
   * @param repository whether the place is a git repository, for the hint
   */
  static Outcome<KernelVersion> of(
      String name, Optional<String> makefile, boolean vfio, boolean repository) {
    Optional<KernelVersion> version = makefile.flatMap(KernelVersion::ofMakefile);
    if (version.isEmpty()) {
      String why =
          makefile.isPresent()
              ? "its Makefile does not set VERSION, PATCHLEVEL and SUBLEVEL"
              : "it has no Makefile";
      String hint =
          repository
              ? "a git repository is named with a revision: " + name + "@REV"
              : "name the folder that has Kbuild, Kconfig and MAINTAINERS in it";
      return Outcome.failed(
          Diagnostic.of(KernelCode.NOT_A_KERNEL, name + " is no kernel tree: " + why).hint(hint));
    }
    if (!vfio) {
      return Outcome.failed(
          Diagnostic.of(
                  KernelCode.NO_VFIO, name + " is Linux " + version.get() + " without drivers/vfio")
              .hint("VFIO came with Linux 3.6; 3.10 is the oldest kernel that is tested"));
    }
    return Outcome.of(version.get());
  }

  /** A name for a tree of some version whose content the mark tells from all others. */
  static String identity(KernelVersion version, String mark) {
    return "linux-" + version + "-" + mark;
  }
}
