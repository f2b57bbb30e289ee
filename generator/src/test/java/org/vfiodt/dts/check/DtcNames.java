// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The checks that dtc 1.8.1 has, by their default level, and the one that only 1.6 had. */
final class DtcNames {
  static final List<String> ERRORS =
      words(
          """
      duplicate_node_names duplicate_property_names node_name_chars node_name_format
      node_name_not_empty property_name_chars name_is_string name_properties duplicate_label
      explicit_phandles phandle_references path_references omit_unused_nodes
      """);
  static final List<String> OFF =
      words(
          """
      property_name_chars_strict node_name_chars_strict unique_unit_address_if_enabled
      deprecated_gpio_property always_fail
      """);
  static final List<String> WARNINGS =
      words(
          """
      node_name_vs_property_name address_cells_is_cell size_cells_is_cell device_type_is_string
      model_is_string status_is_string label_is_string compatible_is_string_list
      names_is_string_list addr_size_cells reg_format ranges_format dma_ranges_format
      unit_address_vs_reg unit_address_format pci_bridge pci_device_reg pci_device_bus_num
      simple_bus_bridge simple_bus_reg i2c_bus_bridge i2c_bus_reg spi_bus_bridge spi_bus_reg
      avoid_default_addr_size avoid_unnecessary_addr_size unique_unit_address
      obsolete_chosen_interrupt_controller chosen_node_is_root chosen_node_bootargs
      chosen_node_stdout_path clocks_property clocks_is_cell cooling_device_property
      cooling_device_is_cell dmas_property dmas_is_cell hwlocks_property hwlocks_is_cell
      interrupts_extended_property interrupts_extended_is_cell io_channels_property
      io_channels_is_cell iommus_property iommus_is_cell mboxes_property mboxes_is_cell
      msi_parent_property msi_parent_is_cell mux_controls_property mux_controls_is_cell
      phys_property phys_is_cell power_domains_property power_domains_is_cell pwms_property
      pwms_is_cell resets_property resets_is_cell sound_dai_property sound_dai_is_cell
      thermal_sensors_property thermal_sensors_is_cell gpios_property interrupts_property
      interrupt_provider interrupt_map alias_paths graph_nodes graph_port graph_endpoint
      """);

  /** A warning in 1.6, gone since. */
  static final String GONE = "graph_child_address";

  private DtcNames() {}

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  /** All of them. */
  static Set<String> all() {
    Set<String> names = new TreeSet<>(Set.of(GONE));
    names.addAll(ERRORS);
    names.addAll(OFF);
    names.addAll(WARNINGS);
    return names;
  }

  /** The default levels without the checks that dtc does not have. */
  static CheckLevels levels() {
    CheckLevels levels = CheckLevels.standard();
    for (Check check : Checks.all()) {
      if (!all().contains(check.name())) {
        levels = levels.with(new CheckSwitch(CheckLevel.WARNING, check, false));
        levels = levels.with(new CheckSwitch(CheckLevel.ERROR, check, false));
      }
    }
    return levels;
  }
}
