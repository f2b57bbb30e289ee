// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.Transition;
import org.vfiodt.grammar.DriverSpecParser;

/** The blocks in which a keyword begins a statement, taken from the grammar itself. */
final class KeywordHomes {
  private static final String SUFFIX = "Body";
  private static final Map<Integer, List<String>> HOMES = homes();

  private KeywordHomes() {}

  /** Names of the blocks in the order of the grammar; empty for a keyword that begins nothing. */
  static List<String> of(int keyword) {
    return HOMES.getOrDefault(keyword, List.of());
  }

  private static Map<Integer, List<String>> homes() {
    Map<Integer, List<String>> homes = new TreeMap<>();
    ATN atn = DriverSpecParser._ATN;
    for (int rule = 0; rule < DriverSpecParser.ruleNames.length; rule++) {
      String name = DriverSpecParser.ruleNames[rule];
      if (name.endsWith(SUFFIX)) {
        String block = name.substring(0, name.length() - SUFFIX.length());
        for (int type : atn.nextTokens(behindBrace(atn.ruleToStartState[rule])).toList()) {
          homes.computeIfAbsent(type, key -> new ArrayList<>()).add(block);
        }
      }
    }
    return homes;
  }

  private static ATNState behindBrace(ATNState start) {
    ATNState state = start;
    while (true) {
      Transition next = state.transition(0);
      state = next.target;
      if (!next.isEpsilon()) {
        return state;
      }
    }
  }
}
