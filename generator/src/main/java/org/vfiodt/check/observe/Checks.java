// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.lang.reflect.Modifier;
import java.util.Optional;
import org.vfiodt.check.CheckCode;
import org.vfiodt.check.CheckDefinition;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

/** From a check's file to the check. */
public final class Checks {
  private static final String NAME = "[A-Z][A-Za-z]{1,60}";

  private Checks() {}

  /** A program, or a class of this package and of no other. */
  public static Outcome<Check> of(CheckDefinition definition, Workshop workshop) {
    if (definition.type().isEmpty()) {
      return Outcome.of(new ProgramCheck(workshop, definition));
    }
    return type(definition.type().get())
        .map(type -> make(type, definition, workshop))
        .orElseGet(
            () ->
                Outcome.failed(
                    Diagnostic.of(
                        CheckCode.NO_CLASS,
                        "check '"
                            + definition.name()
                            + "': there is no class '"
                            + definition.type().get()
                            + "' of checks")));
  }

  private static Optional<Class<?>> type(String name) {
    if (!name.matches(NAME)) {
      return Optional.empty();
    }
    try {
      Class<?> type = Class.forName(Checks.class.getPackageName() + "." + name);
      boolean fits =
          Check.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
      return fits ? Optional.of(type) : Optional.empty();
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  private static Outcome<Check> make(Class<?> type, CheckDefinition definition, Workshop workshop) {
    try {
      return Outcome.of(
          (Check)
              type.getConstructor(Workshop.class, CheckDefinition.class)
                  .newInstance(workshop, definition));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a check lacks its constructor: " + type, e);
    }
  }
}
