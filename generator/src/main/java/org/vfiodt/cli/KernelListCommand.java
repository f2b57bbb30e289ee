// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.source.KernelStore;
import org.vfiodt.kernel.source.KnownKernel;
import org.vfiodt.kernel.source.KnownKernels;
import org.vfiodt.kernel.source.StoredKernel;
import org.vfiodt.pipeline.KernelStage;
import org.vfiodt.pipeline.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kernel list}: the kernels that are known by name, and those that the cache has. */
@Command(name = "list", description = "Kernels that are known by name or kept in the cache.")
final class KernelListCommand implements Callable<Integer> {
  /** Of a known kernel, a kept one, or one that is both. */
  private record Line(String name, String source, Optional<StoredKernel> kept, String notes) {}

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
    Outcome<List<Line>> lines =
        KnownKernels.read(services.data())
            .map(known -> lines(known, new KernelStage(services).store()));
    console.print(lines.diagnostics());
    lines.value().ifPresent(found -> console.out().print(json ? json(found) : table(found)));
    return Exit.of(lines);
  }

  private static List<Line> lines(KnownKernels known, KernelStore store) {
    List<Line> lines = new ArrayList<>();
    for (KnownKernel kernel : known.kernels()) {
      Optional<StoredKernel> kept = store.find(kernel.source());
      lines.add(new Line(kernel.name(), kernel.source().toString(), kept, kernel.notes()));
    }
    for (StoredKernel kernel : store.stored()) {
      boolean named =
          lines.stream()
              .flatMap(line -> line.kept().stream())
              .anyMatch(kept -> kept.home().equals(kernel.home()));
      if (!named) {
        lines.add(new Line("", kernel.description(), Optional.of(kernel), ""));
      }
    }
    return lines;
  }

  private static String table(List<Line> lines) {
    Table table = new Table("NAME", "IN THE CACHE", "SOURCE");
    for (Line line : lines) {
      table.row(line.name().isEmpty() ? "-" : line.name(), identity(line), line.source());
      if (!line.notes().isEmpty()) {
        table.note(line.notes());
      }
    }
    return table.toString();
  }

  private static String identity(Line line) {
    return line.kept().map(kernel -> kernel.tree().identity()).orElse("no");
  }

  private static String json(List<Line> lines) {
    return Json.write(Map.of("kernels", lines.stream().map(KernelListCommand::entry).toList()));
  }

  private static Map<String, Object> entry(Line line) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", line.name().isEmpty() ? null : line.name());
    entry.put("source", line.source());
    entry.put("notes", line.notes());
    entry.put("identity", line.kept().map(kernel -> kernel.tree().identity()).orElse(null));
    entry.put("version", line.kept().map(k -> k.tree().version().toString()).orElse(null));
    entry.put("tree", line.kept().map(k -> k.home().tree().toString()).orElse(null));
    return entry;
  }
}
