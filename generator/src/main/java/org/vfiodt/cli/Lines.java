// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import org.vfiodt.kernel.Progress;

/** Without a terminal only what is worth a line is told, and not even that when it is unwanted. */
record Lines(Console console) implements Progress {
  @Override
  public void message(String text) {
    console.say(text);
  }

  @Override
  public void amount(String activity, long done, long total) {}
}
