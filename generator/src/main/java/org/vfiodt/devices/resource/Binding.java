// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.resource;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.vfiodt.devices.ResourceType;

/**
 * How a property names its providers.
 *
 * @param cellsName the provider's property with the number of cells behind its phandle; empty where
 *     there are never any
 * @param otherwise how many cells follow where the provider does not say
 * @param namesProperty the user's property with names for the entries
 */
record Binding(
    ResourceType type, String cellsName, OptionalInt otherwise, Optional<String> namesProperty) {
  private static final Map<String, Binding> BY_NAME =
      Map.ofEntries(
          Map.entry("clocks", of(ResourceType.CLOCK, "#clock-cells", "clock-names")),
          Map.entry("assigned-clocks", of(ResourceType.CLOCK, "#clock-cells", "")),
          Map.entry("resets", of(ResourceType.RESET, "#reset-cells", "reset-names")),
          Map.entry(
              "power-domains",
              of(ResourceType.POWER_DOMAIN, "#power-domain-cells", "power-domain-names")),
          Map.entry("samsung,power-domain", bare(ResourceType.POWER_DOMAIN)),
          Map.entry("dmas", of(ResourceType.DMA, "#dma-cells", "dma-names")),
          Map.entry("dma-channel", fixed(ResourceType.DMA, 1)),
          Map.entry("tx-dma-channel", fixed(ResourceType.DMA, 1)),
          Map.entry("rx-dma-channel", fixed(ResourceType.DMA, 1)),
          Map.entry("gpios", of(ResourceType.GPIO, "#gpio-cells", "")),
          Map.entry("gpio", of(ResourceType.GPIO, "#gpio-cells", "")),
          Map.entry("phys", of(ResourceType.PHY, "#phy-cells", "phy-names")),
          Map.entry("usb-phy", bare(ResourceType.PHY)),
          Map.entry("phy-handle", bare(ResourceType.PHY)),
          Map.entry("interconnects", of(ResourceType.INTERCONNECT, "#interconnect-cells", "")),
          Map.entry("mboxes", of(ResourceType.MAILBOX, "#mbox-cells", "mbox-names")),
          Map.entry(
              "nvmem-cells",
              new Binding(
                  ResourceType.NVMEM,
                  "#nvmem-cell-cells",
                  OptionalInt.of(0),
                  Optional.of("nvmem-cell-names"))),
          Map.entry("pwms", of(ResourceType.PWM, "#pwm-cells", "pwm-names")),
          Map.entry(
              "io-channels", of(ResourceType.SERVICE, "#io-channel-cells", "io-channel-names")),
          Map.entry("hwlocks", of(ResourceType.SERVICE, "#hwlock-cells", "hwlock-names")),
          Map.entry(
              "mux-controls", of(ResourceType.SERVICE, "#mux-control-cells", "mux-control-names")),
          Map.entry("thermal-sensors", of(ResourceType.SERVICE, "#thermal-sensor-cells", "")),
          Map.entry("sound-dai", of(ResourceType.SERVICE, "#sound-dai-cells", "")),
          Map.entry(
              "msi-parent",
              new Binding(ResourceType.SERVICE, "#msi-cells", OptionalInt.of(0), Optional.empty())),
          Map.entry("ddc-i2c-bus", bare(ResourceType.SERVICE)),
          Map.entry("extcon", bare(ResourceType.SERVICE)),
          Map.entry("remote-endpoint", bare(ResourceType.SERVICE)),
          Map.entry("memory-region", bare(ResourceType.MEMORY)));

  private static final Binding SUPPLY = bare(ResourceType.SUPPLY);
  private static final Binding PINS = bare(ResourceType.PINS);
  private static final Binding GPIO = of(ResourceType.GPIO, "#gpio-cells", "");

  private static final Pattern PIN_STATE = Pattern.compile("pinctrl-\\d+");

  /** The binding of a property; empty when it names no provider. */
  static Optional<Binding> of(String property) {
    Binding named = BY_NAME.get(property);
    if (named != null) {
      return Optional.of(named);
    }
    if (property.endsWith("-supply")) {
      return Optional.of(SUPPLY);
    }
    if (PIN_STATE.matcher(property).matches()) {
      return Optional.of(PINS);
    }
    boolean gpio = property.endsWith("-gpios") || property.endsWith("-gpio");
    return gpio && !property.startsWith("nr-") && !property.contains(",nr-")
        ? Optional.of(GPIO)
        : Optional.empty();
  }

  private static Binding of(ResourceType type, String cellsName, String namesProperty) {
    Optional<String> names =
        namesProperty.isEmpty() ? Optional.empty() : Optional.of(namesProperty);
    return new Binding(type, cellsName, OptionalInt.empty(), names);
  }

  private static Binding bare(ResourceType type) {
    return fixed(type, 0);
  }

  private static Binding fixed(ResourceType type, int cells) {
    return new Binding(type, "", OptionalInt.of(cells), Optional.empty());
  }
}
