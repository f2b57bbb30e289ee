// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.check;

import java.util.Optional;
import org.vfiodt.source.Span;
import org.vfiodt.spec.BindMode;
import org.vfiodt.spec.DriverBlock;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.IrqSupport;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.RegionAccess;
import org.vfiodt.spec.SpecCode;

/** Statements of the driver block that rest on others. */
final class DriverPrerequisites implements SpecCheck {
  @Override
  public void check(DriverSpec spec, Findings findings) {
    DriverBlock driver = spec.driver();
    if (driver.bind().is(BindMode.MATCH) && driver.compatibles().isEmpty()) {
      findings.add(
          driver.bind().at(),
          SpecCode.PREREQUISITE,
          "a driver that binds by its compatible strings has none",
          "add 'match compatible \"...\";' or 'bind dynamic;'");
    }
    regions(driver, findings);
    irqs(driver.irqs(), findings);
  }

  /** A page that is mapped is read and written without asking the driver. */
  private static void regions(DriverBlock driver, Findings findings) {
    boolean both = driver.allows(RegionAccess.READ) && driver.allows(RegionAccess.WRITE);
    driver.regions().stream()
        .filter(access -> access.is(RegionAccess.MMAP) && !both)
        .forEach(
            access ->
                findings.add(
                    access.at(),
                    SpecCode.PREREQUISITE,
                    "'mmap' needs 'read' and 'write': who maps a region can do both",
                    "write 'regions { read; write; mmap; }', or leave mmap out"));
  }

  private static void irqs(IrqSupport irqs, Findings findings) {
    boolean trigger = irqs.trigger().isPresent();
    Optional<Span> level = irqs.level().map(Located::at);
    needs(irqs.mask(), "mask", trigger, "trigger eventfd", findings);
    needs(irqs.unmask(), "unmask", trigger, "trigger eventfd", findings);
    needs(level, "level automask", trigger, "trigger eventfd", findings);
    if (trigger) {
      boolean unmask = irqs.unmask().isPresent();
      needs(irqs.mask(), "mask", unmask, "unmask", findings);
      needs(level, "level automask", unmask, "unmask", findings);
    }
  }

  private static void needs(
      Optional<Span> given, String name, boolean met, String needed, Findings findings) {
    if (given.isPresent() && !met) {
      findings.add(
          given.get(),
          SpecCode.PREREQUISITE,
          "'" + name + "' needs '" + needed + "'",
          "add '" + needed + ";' to the irqs block");
    }
  }
}
