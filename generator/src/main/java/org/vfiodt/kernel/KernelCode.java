// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Fault;
import org.vfiodt.diag.Severity;

/** What can go wrong on the way to a kernel tree, and with its working copy. */
public enum KernelCode implements DiagnosticCode {
  REFERENCE("KERN-001", "A text does not name a kernel tree.", Fault.USAGE),
  ABSENT("KERN-002", "The directory, repository or tarball does not exist.", Fault.INPUT),
  NOT_A_KERNEL("KERN-003", "The top Makefile of a tree declares no kernel version.", Fault.INPUT),
  NO_VFIO("KERN-004", "The kernel has no drivers/vfio: it is older than Linux 3.6.", Fault.INPUT),
  REPOSITORY("KERN-005", "A git repository cannot be read.", Fault.INPUT),
  REVISION("KERN-006", "A git repository has no such revision.", Fault.INPUT),
  DAMAGED("KERN-007", "A tarball is truncated or damaged.", Fault.INPUT),
  UNSAFE("KERN-008", "A tree has an entry that must not be written.", Fault.INPUT),
  NO_SPACE("KERN-009", "The disk of the cache is full.", Fault.ENVIRONMENT),
  STORAGE("KERN-010", "A file of the cache or of a tree cannot be read.", Fault.ENVIRONMENT),
  NO_RELEASE("KERN-011", "The mirror has no such release.", Fault.INPUT),
  UNREACHABLE("KERN-012", "The mirror cannot be reached.", Fault.ENVIRONMENT),
  BROKEN_OFF("KERN-013", "A download broke off; the next one goes on there.", Fault.ENVIRONMENT),
  CHECKSUM("KERN-014", "A download is not what the checksum promises.", Fault.ENVIRONMENT),
  BAD_SIGNATURE("KERN-015", "The signature of the checksums is wrong.", Fault.ENVIRONMENT),
  UNSIGNED("KERN-016", "The signature of the checksums was not verified.", Severity.NOTE),
  PACKAGE("KERN-017", "The distribution's source package is not at hand.", Fault.ENVIRONMENT),
  BUILT("KERN-018", "A tree was built in; the results are left out.", Severity.WARNING),
  OVERLAY("KERN-019", "A file of an overlay does not belong into the tree.", Fault.INPUT),
  SERVER("KERN-020", "The mirror answers with an error.", Fault.ENVIRONMENT),
  CHANGED("KERN-021", "A tree changed while it was being copied.", Fault.ENVIRONMENT),
  LINK_LEFT_OUT("KERN-022", "A link that points out of the tree is left out.", Severity.WARNING),
  UNTRUSTED("KERN-023", "apt does not trust the signature of an archive.", Fault.ENVIRONMENT),
  MAINTAINERS("KERN-024", "The kernel tree has no MAINTAINERS that can be read.", Fault.INPUT),
  MAINTAINERS_SLOW(
      "KERN-025", "Expressions in MAINTAINERS take too long to search with.", Severity.WARNING);

  private final CodeText text;

  KernelCode(String id, String meaning, Fault fault) {
    text = CodeText.error(id, meaning, fault);
  }

  KernelCode(String id, String meaning, Severity severity) {
    text = CodeText.of(id, meaning, severity);
  }

  KernelCode(String id, String meaning, Severity severity, Fault fault) {
    text = new CodeText(id, meaning, severity, fault);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
