// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.vfiodt.diag.ShownLine;
import org.vfiodt.kernel.Progress;

/** One line on the terminal that is written over while something long goes on. */
public final class Ticker implements Progress {
  private static final long EVERY_NANOSECONDS = 100_000_000;
  private static final int WIDEST = 79;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream err;
  private final LongSupplier nanoseconds;
  private Pace pace;
  private long last;
  private boolean shown;

  Ticker(PrintStream err) {
    this(err, System::nanoTime);
  }

  Ticker(PrintStream err, LongSupplier nanoseconds) {
    this.err = err;
    this.nanoseconds = nanoseconds;
    last = nanoseconds.getAsLong() - EVERY_NANOSECONDS;
  }

  @Override
  public synchronized void message(String text) {
    clear();
    err.println("vfio-dt: " + ShownLine.safe(text));
  }

  @Override
  public void amount(String activity, long done, long total) {
    amount(activity, "", done, total);
  }

  @Override
  public synchronized void amount(String activity, String item, long done, long total) {
    long now = nanoseconds.getAsLong();
    if (pace == null || !pace.belongsTo(activity, done)) {
      pace = new Pace(activity, done, now);
    }
    if (now - last >= EVERY_NANOSECONDS) {
      last = now;
      shown = true;
      err.print(CLEAR + fitting(activity + " " + pace.text(now, done, total), item));
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

  /** A line that wraps could not be taken away again. */
  private static String fitting(String text, String item) {
    String line = ShownLine.safe(item.isEmpty() ? text : text + ": " + item);
    return line.length() > WIDEST ? line.substring(0, WIDEST - 3) + "..." : line;
  }
}
