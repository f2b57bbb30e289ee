// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.vfiodt.kernel.Progress;

/** One line on the terminal that is written over while something long goes on. */
final class Ticker implements Progress {
  private static final long EVERY_NANOSECONDS = 100_000_000;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream err;
  private long last = System.nanoTime() - EVERY_NANOSECONDS;
  private boolean shown;

  Ticker(PrintStream err) {
    this.err = err;
  }

  @Override
  public synchronized void message(String text) {
    clear();
    err.println("vfio-dt: " + text);
  }

  @Override
  public synchronized void amount(String activity, long done, long total) {
    long now = System.nanoTime();
    if (now - last >= EVERY_NANOSECONDS) {
      last = now;
      shown = true;
      err.print(CLEAR + activity + " " + share(done, total));
      err.flush();
    }
  }

  /** Takes the line away before something else is written. */
  synchronized void clear() {
    if (shown) {
      err.print(CLEAR);
      err.flush();
      shown = false;
    }
  }

  private static String share(long done, long total) {
    return total > 0
        ? String.format(Locale.ROOT, "%d %%", Math.min(100, 100 * done / total))
        : String.valueOf(done);
  }
}
