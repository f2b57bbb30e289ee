// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Fault;
import org.vfiodt.diag.Severity;

/** What can be wrong with a series, the repository it goes to, and the mail it is read from. */
public enum SeriesCode implements DiagnosticCode {
  IDENTITY_MISSING(
      "SERIES-001", "The git configuration does not say who writes the series.", Fault.ENVIRONMENT),
  IDENTITY_UNFIT("SERIES-002", "A name or an address cannot stand in a mail header."),
  SUBJECT_UNFIT("SERIES-003", "A subject cannot stand in a mail header, or git would change it."),
  MESSAGE_UNFIT("SERIES-004", "A line of a commit message would end or change the mail it is in."),
  PATH_UNFIT("SERIES-005", "The path of a changed file leaves the tree or needs quoting."),
  CONTENT_UNFIT("SERIES-006", "A changed file is not text."),
  CHANGE_UNFIT("SERIES-007", "A change does not start from what the change before it left."),
  NOTHING_CHANGED("SERIES-008", "A revision changes no file, or the series has no revision."),
  REPOSITORY_UNREADABLE(
      "SERIES-009", "The git repository cannot be read or written.", Fault.ENVIRONMENT),
  BASE_UNKNOWN("SERIES-010", "The base does not name a commit of the repository."),
  BASE_DIFFERS("SERIES-011", "The base holds other text than the series was made for."),
  BRANCH_EXISTS("SERIES-012", "The branch to make exists already."),
  BRANCH_NAME("SERIES-013", "git does not allow the name of the branch.", Fault.USAGE),
  TIME_UNFIT("SERIES-014", "SOURCE_DATE_EPOCH is not a number of seconds.", Fault.USAGE),
  CARRIAGE_RETURN(
      "SERIES-015",
      "A patch has lines that end in CR LF, which git am strips when not told to.",
      Severity.WARNING),
  MAIL_SIZE("SERIES-020", "A mailbox, or something in it, is larger than allowed."),
  MAIL_SYNTAX("SERIES-021", "A mail cannot be split into header and body, or decoded."),
  MAIL_EMPTY("SERIES-022", "A mailbox holds no patch."),
  MAIL_ORDER("SERIES-023", "The numbers of the patches in a mailbox do not form one series."),
  MAIL_DIFF("SERIES-024", "A difference in a mail is cut off or malformed."),
  MAIL_UNSUPPORTED("SERIES-025", "A mail asks for something that cannot be carried over."),
  MAIL_CONFLICT("SERIES-026", "A part of a patch does not fit the file that it changes."),
  POSTED_COVER("SERIES-030", "An earlier posting has no cover letter, or one without an id."),
  POSTED_VERSION("SERIES-031", "An earlier posting does not have a lower version."),
  DEPENDENCY("SERIES-032", "A dependency is no message id and no address.", Fault.USAGE),
  RECIPIENT_UNFIT(
      "SERIES-033",
      "A recipient's name or address cannot stand in a mail header.",
      Severity.WARNING);

  private final CodeText text;

  SeriesCode(String id, String meaning) {
    text = CodeText.error(id, meaning);
  }

  SeriesCode(String id, String meaning, Severity severity) {
    text = CodeText.of(id, meaning, severity);
  }

  SeriesCode(String id, String meaning, Fault fault) {
    text = CodeText.error(id, meaning, fault);
  }

  @Override
  public CodeText text() {
    return text;
  }
}
