// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The registry has what dtc 1.8.1 has, under its names and with its levels. */
class ChecksTest {
  private static final String ERRORS =
      """
      duplicate_node_names duplicate_property_names node_name_chars node_name_format
      node_name_not_empty property_name_chars name_is_string name_properties duplicate_label
      explicit_phandles phandle_references path_references omit_unused_nodes
      """;
  private static final String OFF =
      """
      property_name_chars_strict node_name_chars_strict unique_unit_address_if_enabled
      deprecated_gpio_property always_fail
      """;
  private static final String WARNINGS =
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
      """;

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  private static void hasAll(String names, CheckLevel level) {
    assertThat(words(names))
        .allSatisfy(
            name -> assertThat(Checks.find(name).map(Check::level)).as(name).contains(level));
  }

  @Test
  void hasEveryCheckOfDtc() {
    hasAll(ERRORS, CheckLevel.ERROR);
    hasAll(OFF, CheckLevel.OFF);
    hasAll(WARNINGS, CheckLevel.WARNING);
    List<String> all = new ArrayList<>(words(ERRORS));
    all.addAll(words(OFF));
    all.addAll(words(WARNINGS));
    assertThat(all).hasSize(89).doesNotHaveDuplicates();
  }

  @Test
  void namesEachCheckOnce() {
    assertThat(Checks.names()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9_]+"));
  }

  @Test
  void saysEachMeaningInASentence() {
    assertThat(Checks.all())
        .allSatisfy(
            check ->
                assertThat(check.meaning())
                    .as(check.name())
                    .matches("\\S.*\\S\\.")
                    .doesNotContain("|"));
  }

  @Test
  void ordersPrerequisitesWithoutCircles() {
    for (Check check : Checks.all()) {
      walk(check, new ArrayList<>());
    }
  }

  private static void walk(Check check, List<String> above) {
    assertThat(above).doesNotContain(check.name());
    above.add(check.name());
    check.prerequisites().forEach(name -> walk(Checks.get(name), new ArrayList<>(above)));
  }

  @Test
  void needsOnlyErrorsForErrors() {
    assertThat(Checks.all())
        .filteredOn(check -> check.level() == CheckLevel.ERROR)
        .flatMap(Check::prerequisites)
        .allMatch(name -> Checks.get(name).level() == CheckLevel.ERROR);
  }
}
