// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.report.matrix.MatrixCheck;

/**
 * A check as its file in {@code toolchain/checks} has it.
 *
 * @param name name of the file
 * @param title heading of the column, a few letters
 * @param description what it looks at, one sentence
 * @param order columns stand in this order; equal ones by name
 * @param of what it looks at
 * @param kind what its cells make or run
 * @param onRequest whether it is left out unless users name it
 * @param tools names of the files in {@code toolchain/tools} that it needs
 * @param type class of {@code check.observe} that does the work; empty for a program
 * @param program argument vector with places to be filled in; empty for a class
 * @param script file beside it that the program runs; empty for none
 * @param text the file and its script, so that a change of either is a change of the check
 */
public record CheckDefinition(
    String name,
    String title,
    String description,
    long order,
    Of of,
    MatrixCheck.Kind kind,
    boolean onRequest,
    List<String> tools,
    Optional<String> type,
    List<String> program,
    Optional<String> script,
    String text) {
  /** What a check looks at. */
  public enum Of {
    /** The mail of a patch; the base has none. */
    MAIL,
    /** The tree below and above a patch, the base among them. */
    TREE
  }

  public CheckDefinition {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(description);
    Objects.requireNonNull(of);
    Objects.requireNonNull(kind);
    tools = List.copyOf(tools);
    Objects.requireNonNull(type);
    program = List.copyOf(program);
    Objects.requireNonNull(script);
    Objects.requireNonNull(text);
  }
}
