// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.List;
import java.util.Objects;
import org.vfiodt.diag.CodeText;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Fault;
import org.vfiodt.diag.Severity;

/**
 * One rule about device trees, under the name by which users switch it.
 *
 * @param name also the code of its diagnostics
 * @param meaning one plain sentence for the documentation: what is wrong when it finds something
 * @param level when the user says nothing
 * @param prerequisites names of checks that must find nothing before this one makes sense
 */
public record Check(
    String name,
    String meaning,
    CheckLevel level,
    Stage stage,
    List<String> prerequisites,
    Rule rule)
    implements DiagnosticCode {
  public Check {
    Objects.requireNonNull(name);
    Objects.requireNonNull(meaning);
    Objects.requireNonNull(level);
    Objects.requireNonNull(stage);
    prerequisites = List.copyOf(prerequisites);
    Objects.requireNonNull(rule);
  }

  /** A check whose findings make the tree unusable. */
  public static Check error(String name, String meaning, Rule rule) {
    return new Check(name, meaning, CheckLevel.ERROR, Stage.LINKED, List.of(), rule);
  }

  /** A check that is on by default. */
  public static Check warning(String name, String meaning, Rule rule) {
    return new Check(name, meaning, CheckLevel.WARNING, Stage.LINKED, List.of(), rule);
  }

  /** A check that is run only when the user asks for it. */
  public static Check off(String name, String meaning, Rule rule) {
    return new Check(name, meaning, CheckLevel.OFF, Stage.LINKED, List.of(), rule);
  }

  /** The same check, run only where these find nothing. */
  public Check after(String... checks) {
    return new Check(name, meaning, level, stage, List.of(checks), rule);
  }

  /** The same check, about all that the sources say. */
  public Check ofSource() {
    return new Check(name, meaning, level, Stage.WRITTEN, prerequisites, rule);
  }

  @Override
  public CodeText text() {
    Severity severity = level == CheckLevel.ERROR ? Severity.ERROR : Severity.WARNING;
    return new CodeText(name, meaning, severity, Fault.INPUT);
  }

  /** Checks are few and fixed: the name says which one it is. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Check check && check.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
