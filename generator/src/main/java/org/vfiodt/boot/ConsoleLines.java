// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Cuts a console's bytes into lines. The kernel and the guest share one serial port, so a kernel
 * line can stand in the middle of a guest's line: such a line is given as two, the guest's when its
 * rest has come. A stamp in the middle that is older than what the kernel said last is a guest's
 * quotation of the kernel.
 */
final class ConsoleLines {
  private static final int LONGEST = 8192;

  private final Consumer<SpokenLine> lines;
  private final ByteArrayOutputStream current = new ByteArrayOutputStream();
  private Optional<ConsoleLine> torn = Optional.empty();
  private long newest;
  private int number;

  ConsoleLines(Consumer<SpokenLine> lines) {
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
    torn.ifPresent(this::unstamped);
    torn = Optional.empty();
  }

  private void end() {
    String text = ConsoleText.clean(current.toByteArray());
    current.reset();
    number++;
    Optional<KernelStamp> stamp =
        KernelStamp.find(text).filter(each -> each.start() == 0 || each.microseconds() >= newest);
    if (stamp.isEmpty()) {
      guest(text);
      return;
    }
    int start = stamp.get().start();
    if (start > 0) {
      torn = Optional.of(begun(text.substring(0, start)));
    }
    newest = Math.max(newest, stamp.get().microseconds());
    ConsoleLine line = new ConsoleLine(number, text.substring(start));
    lines.accept(new SpokenLine(line, text.substring(stamp.get().end()), true));
  }

  private void guest(String text) {
    ConsoleLine line = begun(text);
    torn = Optional.empty();
    unstamped(line);
  }

  private void unstamped(ConsoleLine line) {
    lines.accept(new SpokenLine(line, line.text(), false));
  }

  /** What stands in front of the kernel's words, with these behind it. */
  private ConsoleLine begun(String more) {
    int begin = torn.map(ConsoleLine::number).orElse(number);
    String text = torn.map(ConsoleLine::text).orElse("") + more;
    return new ConsoleLine(begin, text.substring(0, Math.min(LONGEST, text.length())));
  }
}
