// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.data.Sha256;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.series.mailbox.MailPatchId;

/** Whether the mails are those that were checked, each in its place, and hold the patches named. */
final class MailsCheck {
  private final RunFolder folder;
  private final Findings findings;
  private final Set<String> expected = new HashSet<>();

  MailsCheck(RunFolder folder, Findings findings) {
    this.folder = folder;
    this.findings = findings;
  }

  void check(ProvenKernel kernel) {
    for (ProvenPatch patch : kernel.patches()) {
      if (!patch.file().isEmpty()) {
        expected.add(patch.file());
        check(kernel, patch);
      } else if (!patch.mail().isEmpty()) {
        findings.add(
            ProofCode.FILE_MISSING,
            "patch " + patch.number() + " of " + kernel.id() + " names no mail");
      }
    }
  }

  private void check(ProvenKernel kernel, ProvenPatch patch) {
    String what = "patch " + patch.number() + " of " + kernel.id();
    Optional<byte[]> mail = folder.bytes(patch.file(), Limits.MAIL, what);
    if (mail.isEmpty()) {
      return;
    }
    String digest = Sha256.of(mail.get());
    if (!digest.equals(patch.mail())) {
      Diagnostic changed =
          Diagnostic.of(
              ProofCode.FILE_CHANGED, what + ": " + patch.file() + " is not the mail of the proof");
      findings.add(holder(kernel, digest).map(changed::note).orElse(changed));
    }
    String id = MailPatchId.of(new String(mail.get(), StandardCharsets.ISO_8859_1));
    if (!id.equals(patch.patchId())) {
      findings.add(
          ProofCode.PATCH_ID,
          what + ": " + patch.file() + " holds another patch than " + Quoted.of(patch.patchId()));
    }
  }

  private static Optional<String> holder(ProvenKernel kernel, String digest) {
    return kernel.patches().stream()
        .filter(other -> other.mail().equals(digest))
        .findFirst()
        .map(other -> "it is the mail of patch " + other.number());
  }

  Set<String> expected() {
    return expected;
  }
}
