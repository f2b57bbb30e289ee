// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.check;

import java.util.Locale;
import java.util.regex.Pattern;
import org.vfiodt.spec.DriverBlock;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.SpecCode;
import org.vfiodt.spec.SpecLimits;

/** Names and texts of the driver block, each by where it ends up. */
final class DriverNames implements SpecCheck {
  private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+~_-]*");
  private static final Pattern PLATFORM_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");
  private static final Pattern CONFIG = Pattern.compile("[A-Z][A-Z0-9_]*");

  @Override
  public void check(DriverSpec spec, Findings findings) {
    DriverBlock driver = spec.driver();
    Names names = new Names(findings);
    boolean module =
        names.identifier(driver.module(), SpecLimits.MODULE_NAME, "the name of the module");
    new Texts(findings).cString(driver.title(), SpecLimits.LINE);
    names.pattern(
        driver.version(),
        VERSION,
        SpecLimits.NAME,
        SpecCode.MODULE_VERSION,
        "a version is made of letters, digits, dots and dashes");
    if (module || isGiven(driver, driver.platformName())) {
      names.pattern(
          driver.platformName(),
          PLATFORM_NAME,
          SpecLimits.NAME,
          SpecCode.PLATFORM_NAME,
          "the name of a platform driver is made of letters, digits, dots and dashes");
    }
    if (module || isGiven(driver, driver.config())) {
      config(driver.config(), names, findings);
    }
    driver.compatibles().forEach(compatible -> DeviceNames.compatible(compatible, names));
  }

  /** A name that was made from the module's has no fault of its own. */
  private static boolean isGiven(DriverBlock driver, Located<String> name) {
    return !name.at().equals(driver.module().at());
  }

  private static void config(Located<String> config, Names names, Findings findings) {
    String symbol = config.value();
    if (symbol.startsWith("CONFIG_")) {
      findings.add(
          config.at(),
          SpecCode.CONFIG_SYMBOL,
          "Kconfig adds CONFIG_ by itself",
          "did you mean \'" + symbol.substring("CONFIG_".length()) + "\'?");
    } else if (!CONFIG.matcher(symbol).matches()) {
      String upper = symbol.toUpperCase(Locale.ROOT).replace('-', '_');
      String message = "a Kconfig symbol is made of upper case letters, digits and underscores";
      if (CONFIG.matcher(upper).matches()) {
        findings.add(
            config.at(), SpecCode.CONFIG_SYMBOL, message, "did you mean \'" + upper + "\'?");
      } else {
        findings.add(config.at(), SpecCode.CONFIG_SYMBOL, message);
      }
    } else if (ReservedNames.CONFIG_SYMBOLS.contains(symbol)) {
      findings.add(
          config.at(), SpecCode.KERNEL_SYMBOL, "the kernel has a Kconfig symbol " + symbol);
    } else {
      names.tooLong(config, SpecLimits.CONFIG_SYMBOL);
    }
  }
}
