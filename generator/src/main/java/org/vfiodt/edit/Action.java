// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an edit does at its place. */
public enum Action {
  INSERT_BEFORE("insert-before"),
  INSERT_AFTER("insert-after"),
  REPLACE("replace"),
  DELETE("delete");

  private final String word;

  Action(String word) {
    this.word = word;
  }

  /** The word that recipes use. */
  public String word() {
    return word;
  }

  public boolean inserts() {
    return this == INSERT_BEFORE || this == INSERT_AFTER;
  }

  public static Optional<Action> of(String word) {
    return Arrays.stream(values()).filter(action -> action.word.equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Action::word).toList();
  }
}
