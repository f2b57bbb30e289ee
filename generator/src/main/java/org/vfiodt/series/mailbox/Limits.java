// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

/** How much of a mailbox is believed: it comes from outside. */
final class Limits {
  static final int MAILBOX = 64 << 20;
  static final int MAILS = 2000;
  static final int LINES = 500_000;
  static final int HEADER = 64 << 10;
  static final int TITLE = 1000;
  static final int FILE = 16 << 20;
  static final int FILES_OF_A_MAIL = 5000;

  private Limits() {}
}
