// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which checks are run, and what their findings weigh. A check can be on as a warning, as an error,
 * or as both: then it counts as an error until that is switched off. Immutable.
 *
 * <p>The propagation is that of dtc: what is raised raises its prerequisites too, what is lowered
 * lowers what depends on it.
 */
public final class CheckLevels {
  private static final CheckLevels STANDARD =
      new CheckLevels(byDefault(CheckLevel.WARNING), byDefault(CheckLevel.ERROR));

  private final Set<Check> warnings;
  private final Set<Check> errors;
  private final Set<Check> run = new LinkedHashSet<>();

  private CheckLevels(Set<Check> warnings, Set<Check> errors) {
    this.warnings = Set.copyOf(warnings);
    this.errors = Set.copyOf(errors);
    warnings.forEach(this::needs);
    errors.forEach(this::needs);
  }

  private void needs(Check check) {
    if (run.add(check)) {
      check.prerequisites().forEach(name -> needs(Checks.get(name)));
    }
  }

  private static Set<Check> byDefault(CheckLevel level) {
    return Checks.all().stream()
        .filter(check -> check.level() == level)
        .collect(Collectors.toSet());
  }

  /** Every check at its default level: what users of a compiler see. */
  public static CheckLevels standard() {
    return STANDARD;
  }

  /** Only what makes a tree unusable, for trees that somebody else wrote. */
  public static CheckLevels errorsOnly() {
    return STANDARD.withoutWarnings();
  }

  /** The same without checks whose findings are warnings. */
  public CheckLevels withoutWarnings() {
    return new CheckLevels(Set.of(), errors);
  }

  /** The same after a switch; switches are applied in the order of the command line. */
  public CheckLevels with(CheckSwitch change) {
    boolean error = change.level() == CheckLevel.ERROR;
    Set<Check> changed = new LinkedHashSet<>(error ? errors : warnings);
    if (change.on()) {
      raise(change.check(), changed);
    } else {
      lower(change.check(), changed);
    }
    return error ? new CheckLevels(warnings, changed) : new CheckLevels(changed, errors);
  }

  private static void raise(Check check, Set<Check> on) {
    if (on.add(check)) {
      check.prerequisites().forEach(name -> raise(Checks.get(name), on));
    }
  }

  private static void lower(Check check, Set<Check> on) {
    if (on.remove(check)) {
      Predicate<Check> depends = other -> other.prerequisites().contains(check.name());
      Checks.all().stream().filter(depends).forEach(other -> lower(other, on));
    }
  }

  public CheckLevel of(Check check) {
    if (errors.contains(check)) {
      return CheckLevel.ERROR;
    }
    return warnings.contains(check) ? CheckLevel.WARNING : CheckLevel.OFF;
  }

  /** Whether a check is on, or a prerequisite of one that is. */
  public boolean runs(String name) {
    return run.contains(Checks.get(name));
  }
}
