// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.download;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.exec.CommandRunner;
import org.vfiodt.kernel.KernelCode;

/**
 * Asks gpg about the signature of a list of checksums. Without gpg, or without the signer's key,
 * nothing is known, and that is said: the sums then only tell a broken download from a whole one.
 */
public final class SignatureCheck {
  /** Of the key that signs the lists of kernel.org: its "checksum autosigner". */
  static final String KERNEL_ORG = "B8868C80BA62A1FFFAF5FDA9632D3A06589DA6B1";

  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final String STATUS = "[GNUPG:] ";

  private SignatureCheck() {}

  /** What is to be said about the signature of a list; empty when it is good. */
  public static Optional<Diagnostic> of(Path list, CommandRunner runner) {
    Command command =
        Command.of(
                list.toAbsolutePath().getParent(),
                "gpg",
                "--batch",
                "--no-auto-key-retrieve",
                "--status-fd",
                "1",
                "--verify",
                list.toAbsolutePath().toString())
            .environment(Map.of("LC_ALL", "C"))
            .deadline(DEADLINE);
    Optional<CommandResult> result = runner.run(command).value();
    if (result.isEmpty()) {
      return Optional.of(unknown("there is no gpg on this machine", "install gpg"));
    }
    boolean bad = status(result.get(), "BADSIG");
    if (bad) {
      return Optional.of(
          Diagnostic.of(
                  KernelCode.BAD_SIGNATURE,
                  "the signature of the mirror's checksums does not fit their text")
              .hint("the mirror is broken or hostile: use another one"));
    }
    if (status(result.get(), "VALIDSIG " + KERNEL_ORG) && result.get().ok()) {
      return Optional.empty();
    }
    return Optional.of(
        unknown(
            "gpg has not found it good with the key of kernel.org",
            "gpg --locate-keys autosigner@kernel.org"));
  }

  private static boolean status(CommandResult result, String beginning) {
    return result.tail().stream().anyMatch(line -> line.startsWith(STATUS + beginning));
  }

  private static Diagnostic unknown(String why, String hint) {
    return Diagnostic.of(
            KernelCode.UNSIGNED, "the signature of the checksums was not verified: " + why)
        .hint(hint);
  }
}
