// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vfiodt.dts.check.semantics.SemanticChecks;

/** Every check there is, in the order in which they are run and told. */
public final class Checks {
  private static final List<Check> ALL =
      Stream.of(
              DuplicateChecks.CHECKS,
              NameChecks.CHECKS,
              LabelChecks.CHECKS,
              PhandleChecks.CHECKS,
              ReferenceChecks.CHECKS,
              ValueChecks.CHECKS,
              StrictNameChecks.CHECKS,
              RegisterChecks.CHECKS,
              UnitAddressChecks.CHECKS,
              PciChecks.CHECKS,
              SimpleBusChecks.CHECKS,
              SerialBusChecks.CHECKS,
              AddressingChecks.CHECKS,
              ChosenChecks.CHECKS,
              ProviderChecks.CHECKS,
              GpioChecks.CHECKS,
              InterruptChecks.CHECKS,
              AliasChecks.CHECKS,
              GraphChecks.CHECKS,
              TestChecks.CHECKS,
              SemanticChecks.CHECKS)
          .flatMap(List::stream)
          .toList();

  private static final Map<String, Check> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Check::name, Function.identity()));

  private Checks() {}

  public static List<Check> all() {
    return ALL;
  }

  public static Optional<Check> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** A check that is known to be there; anything else is a bug of the caller. */
  static Check get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no check " + name));
  }

  public static List<String> names() {
    return ALL.stream().map(Check::name).toList();
  }
}
