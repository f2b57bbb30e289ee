// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.fact.FactFinder;
import org.vfiodt.kernel.fact.Finding;
import org.vfiodt.pipeline.KernelStage;
import org.vfiodt.pipeline.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kernel facts K}: what was found in a kernel tree, and where. */
@Command(name = "facts", description = "What was found in a kernel tree, and where.")
final class KernelFactsCommand implements Callable<Integer> {
  @Mixin private HelpOption help;
  @Mixin private Surroundings surroundings;

  @Parameters(paramLabel = "K", description = "As for 'kernel fetch'.")
  private String kernel;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  private final Console console;

  KernelFactsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Services services = surroundings.services(console);
    Outcome<List<Finding>> findings =
        new KernelStage(services)
            .obtain(kernel)
            .flatMap(input -> FactFinder.findings(services.data(), input.tree()));
    console.print(findings.diagnostics());
    findings.value().ifPresent(found -> console.out().print(json ? json(found) : table(found)));
    return Exit.of(findings);
  }

  private static String table(List<Finding> findings) {
    Table table = new Table("FACT", "HOLDS", "FOUND AT");
    findings.forEach(
        each -> table.row(each.fact(), each.holds() ? "yes" : "no", each.place().orElse("")));
    return table.toString();
  }

  private static String json(List<Finding> findings) {
    return Json.write(Map.of("facts", findings.stream().map(KernelFactsCommand::entry).toList()));
  }

  private static Map<String, Object> entry(Finding finding) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("fact", finding.fact());
    entry.put("holds", finding.holds());
    entry.put("at", finding.place().orElse(null));
    entry.put("evidence", finding.evidence());
    return entry;
  }
}
