// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

/** How much of a run directory is looked at: it may come from anybody. */
final class Limits {
  static final long JSON = 128L << 20;
  static final long MAIL = 64L << 20;
  static final long FILE = 1L << 30;
  static final int ENTRIES = 200_000;
  static final int DEPTH = 16;

  private Limits() {}
}
