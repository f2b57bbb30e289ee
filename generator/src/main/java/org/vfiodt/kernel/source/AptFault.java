// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.util.Map;
import org.vfiodt.apt.AptRefusal;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelCode;

/** Why apt brought no package, by what it printed. */
final class AptFault {
  private record Cause(DiagnosticCode code, String message, String hint) {}

  private static final Map<AptRefusal, Cause> CAUSES =
      Map.of(
          AptRefusal.NO_SPACE,
          new Cause(
              KernelCode.NO_SPACE,
              "no space is left on the disk for the package ",
              "make room, or put the cache elsewhere with --cache or VFIO_DT_CACHE"),
          AptRefusal.UNTRUSTED,
          new Cause(
              KernelCode.UNTRUSTED,
              "apt does not trust the archive that has ",
              "as root: apt-get install debian-archive-keyring"),
          AptRefusal.UNREACHABLE,
          new Cause(
              KernelCode.UNREACHABLE,
              "apt cannot reach the archive that has ",
              "without a network, name a tree or a tarball that you have"));

  private static final String SEARCH =
      "as root: apt-get update; apt-cache search linux-source lists what there is";

  private AptFault() {}

  static <T> Outcome<T> of(String packageName, String output) {
    return of(packageName, output, "apt knows no package " + packageName, SEARCH);
  }

  /** The same with other words for a package that is not there. */
  static <T> Outcome<T> of(String packageName, String output, String missing, String hint) {
    return AptRefusal.of(output)
        .map(CAUSES::get)
        .map(
            cause ->
                Outcome.<T>failed(
                    Diagnostic.of(cause.code(), cause.message() + packageName).hint(cause.hint())))
        .orElseGet(() -> missing(missing, hint));
  }

  static <T> Outcome<T> missing(String message, String hint) {
    return Outcome.failed(Diagnostic.of(KernelCode.PACKAGE, message).hint(hint));
  }
}
