// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel;

/** Hears what takes long. Calls come from the thread that does the work. */
public interface Progress {
  /** Hears nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void message(String text) {}

        @Override
        public void amount(String activity, long done, long total) {}
      };

  /** Something worth a line, such as waiting for another run. */
  void message(String text);

  /**
   * How far an activity has come.
   *
   * @param activity the same text from its first to its last call
   * @param done bytes or files so far
   * @param total of the same unit, or -1 when nobody knows
   */
  void amount(String activity, long done, long total);

  /**
   * The same, and what it is at.
   *
   * @param item the file or thing at hand
   */
  default void amount(String activity, String item, long done, long total) {
    amount(activity, done, total);
  }
}
