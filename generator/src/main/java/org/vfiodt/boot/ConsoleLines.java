// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/**
 * Cuts a console's bytes into lines. The kernel and the guest share one serial port, so a kernel
 * line can stand in the middle of a guest's line: such a line is given as two, the guest's when its
 * rest has come.
 */
final class ConsoleLines {
  private static final int LONGEST = 8192;

  private final Consumer<ConsoleLine> lines;
  private final ByteArrayOutputStream current = new ByteArrayOutputStream();
  private ConsoleLine torn;
  private int number;

  ConsoleLines(Consumer<ConsoleLine> lines) {
    this.lines = lines;
  }

  void bytes(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '\n') {
        end();
      } else if (current.size() < LONGEST) {
        current.write(bytes[i]);
      }
    }
  }

  /** Gives the last line even without its line break. */
  void finish() {
    if (current.size() > 0) {
      end();
    }
    if (torn != null) {
      lines.accept(torn);
      torn = null;
    }
  }

  private void end() {
    String text = ConsoleText.clean(current.toByteArray());
    current.reset();
    number++;
    int stamp = ConsoleText.stamp(text);
    if (stamp > 0) {
      String head = text.substring(0, stamp);
      torn = torn == null ? new ConsoleLine(number, head) : joined(head);
      lines.accept(new ConsoleLine(number, text.substring(stamp)));
    } else if (torn != null && stamp < 0) {
      ConsoleLine whole = joined(text);
      torn = null;
      lines.accept(whole);
    } else {
      lines.accept(new ConsoleLine(number, text));
    }
  }

  private ConsoleLine joined(String rest) {
    String text = torn.text() + rest;
    return new ConsoleLine(torn.number(), text.substring(0, Math.min(LONGEST, text.length())));
  }
}
