// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.source.KnownKernel;
import org.vfiodt.kernel.source.KnownKernels;
import org.vfiodt.kernel.source.StoredKernel;
import org.vfiodt.pipeline.KernelStage;
import org.vfiodt.pipeline.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kernel list}: kernels that are known by name, and those in the cache. */
@Command(name = "list", description = "Kernels that are known, and those in the cache.")
final class KernelListCommand implements Callable<Integer> {
  @Mixin private HelpOption help;
  @Mixin private Surroundings surroundings;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  private final Console console;

  KernelListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Services services = surroundings.services(console);
    Outcome<KnownKernels> known = KnownKernels.read(services.data());
    List<StoredKernel> stored = new KernelStage(services).store().stored();
    console.print(known.diagnostics());
    known
        .value()
        .ifPresent(value -> console.out().print(json ? json(value, stored) : table(value, stored)));
    return Exit.of(known);
  }

  private static String table(KnownKernels known, List<StoredKernel> stored) {
    Table table = new Table("KERNEL", "SOURCE", "NOTES");
    for (KnownKernel each : known.kernels()) {
      table.row(each.name(), each.source().toString(), each.notes());
    }
    Table cached = new Table("IN THE CACHE", "VERSION", "CAME FROM");
    for (StoredKernel each : stored) {
      cached.row(each.tree().identity(), each.tree().version().toString(), each.description());
    }
    return table + "\n" + cached;
  }

  private static String json(KnownKernels known, List<StoredKernel> stored) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("known", known.kernels().stream().map(KernelListCommand::known).toList());
    all.put("cached", stored.stream().map(KernelListCommand::cached).toList());
    return Json.write(all);
  }

  private static Map<String, Object> known(KnownKernel kernel) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", kernel.name());
    entry.put("source", kernel.source().toString());
    entry.put("notes", kernel.notes());
    return entry;
  }

  private static Map<String, Object> cached(StoredKernel kernel) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("identity", kernel.tree().identity());
    entry.put("version", kernel.tree().version().toString());
    entry.put("came-from", kernel.description());
    return entry;
  }
}
