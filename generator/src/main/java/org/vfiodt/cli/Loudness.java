// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

/** How much a command says beside its results; known once its command line has been read. */
public final class Loudness {
  private volatile boolean quiet;
  private volatile boolean verbose;

  void quiet(boolean on) {
    quiet = on;
  }

  void verbose(boolean on) {
    verbose = on;
  }

  /** Results and errors only. */
  public boolean quiet() {
    return quiet;
  }

  /** Also what is started and what is usually not worth a line. */
  public boolean verbose() {
    return verbose;
  }
}
