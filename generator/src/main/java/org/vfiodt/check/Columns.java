// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check;

import java.util.List;
import java.util.Optional;
import org.vfiodt.check.observe.Checks;
import org.vfiodt.check.observe.Workshop;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Tool;
import org.vfiodt.exec.ToolProbe;
import org.vfiodt.exec.Tools;

/** Makes the columns and finds out which of them this machine can fill. */
final class Columns {
  private final Workshop workshop;

  Columns(Workshop workshop) {
    this.workshop = workshop;
  }

  Outcome<List<Column>> of(List<CheckDefinition> definitions) {
    return Outcome.all(definitions.stream().map(this::column).toList());
  }

  private Outcome<Column> column(CheckDefinition definition) {
    return Outcome.all(
            definition.tools().stream()
                .map(name -> Tools.load(workshop.services().data(), name))
                .toList())
        .flatMap(
            tools ->
                Checks.of(definition, workshop)
                    .map(check -> new Column(definition, check, missing(tools))));
  }

  private Optional<String> missing(List<Tool> tools) {
    ToolProbe probe = new ToolProbe(workshop.services().runner());
    List<String> missing =
        tools.stream().filter(tool -> probe.version(tool).isEmpty()).map(Tool::name).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", missing) + " not installed");
  }
}
