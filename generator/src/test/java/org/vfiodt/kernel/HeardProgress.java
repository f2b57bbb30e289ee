// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it hears. */
public final class HeardProgress implements Progress {
  public final List<String> messages = new CopyOnWriteArrayList<>();
  public final List<String> amounts = new CopyOnWriteArrayList<>();

  @Override
  public void message(String text) {
    messages.add(text);
  }

  @Override
  public void amount(String activity, long done, long total) {
    amounts.add(activity + " " + done + "/" + total);
  }
}
