// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import java.util.List;
import java.util.Objects;
import org.vfiodt.kernel.Facts;

/**
 * The driver to generate, fully decided: templates make no choice beyond asking for a feature or a
 * fact.
 *
 * @param module C identifier and file name, such as {@code vfio_dt}
 * @param config Kconfig symbol without its prefix, such as {@code VFIO_DT}
 * @param platformName name of the platform driver, such as {@code vfio-dt}
 * @param title one line for the module description and the Kconfig prompt
 * @param version of the module
 * @param author of the module: name and address of the person who runs the tool
 * @param compatibles what the driver matches, in order; may be empty
 * @param abilities what the driver can do once the patches of the series add it
 * @param facts of the kernel tree it is generated for
 */
public record DriverPlan(
    String module,
    String config,
    String platformName,
    String title,
    String version,
    String author,
    List<String> compatibles,
    Abilities abilities,
    Facts facts) {
  public DriverPlan {
    Objects.requireNonNull(module);
    Objects.requireNonNull(config);
    Objects.requireNonNull(platformName);
    Objects.requireNonNull(title);
    Objects.requireNonNull(version);
    Objects.requireNonNull(author);
    compatibles = List.copyOf(compatibles);
    Objects.requireNonNull(abilities);
    Objects.requireNonNull(facts);
  }
}
