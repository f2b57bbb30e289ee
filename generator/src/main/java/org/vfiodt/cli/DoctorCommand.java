// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.pipeline.Doctor;
import org.vfiodt.pipeline.Doctor.Finding;
import org.vfiodt.pipeline.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code doctor}: what this machine has and lacks. */
@Command(name = "doctor", description = "What this machine has and lacks for each command.")
final class DoctorCommand implements Callable<Integer> {
  @Mixin private HelpOption help;
  @Mixin private Surroundings surroundings;

  @Option(
      names = "--install",
      description =
          "Install what is missing from the distribution's packages, and build what is in none.")
  private boolean install;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  private final Console console;

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Services services = surroundings.services(console);
    Doctor doctor = new Doctor(services);
    Outcome<List<Finding>> findings = doctor.examine();
    List<String> missing = findings.value().map(Doctor::missing).orElse(List.of());
    if (install && !missing.isEmpty()) {
      console.say(Doctor.command(missing));
      Outcome<CommandResult> done = doctor.install(missing, log(services.cache()));
      if (!done.ok()) {
        console.print(done.diagnostics());
        return Exit.of(done);
      }
      findings = doctor.examine();
    }
    if (install && findings.value().stream().flatMap(List::stream).anyMatch(Finding::toBeBuilt)) {
      console.print(findings.flatMap(doctor::build).diagnostics());
      findings = doctor.examine();
    }
    console.print(findings.diagnostics());
    findings.value().ifPresent(this::print);
    boolean whole =
        findings
            .value()
            .filter(each -> each.stream().allMatch(finding -> finding.version().isPresent()))
            .isPresent();
    return whole ? Exit.OK : Exit.ENVIRONMENT;
  }

  static Path log(Path cache) {
    return cache.resolve("logs").resolve("apt-install.log");
  }

  private void print(List<Finding> findings) {
    if (json) {
      console.out().print(Json.write(Map.of("tools", findings.stream().map(this::entry).toList())));
      return;
    }
    Table table = new Table("TOOL", "VERSION", "PACKAGE", "NEEDED BY");
    for (Finding finding : findings) {
      table.row(
          finding.tool().name(),
          finding.version().orElse("missing"),
          finding.tool().debianPackage().orElse("built here"),
          String.join(", ", finding.tool().commands()));
    }
    console.out().print(table);
    List<String> missing = Doctor.missing(findings);
    if (!missing.isEmpty()) {
      console.out().println("missing; install with: " + Doctor.command(missing));
    }
    findings.stream()
        .filter(Finding::toBeBuilt)
        .map(finding -> finding.tool().name())
        .forEach(
            name -> console.out().println("not built: " + name + "; vfio-dt doctor --install"));
  }

  private Map<String, Object> entry(Finding finding) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("tool", finding.tool().name());
    entry.put("version", finding.version().orElse(null));
    entry.put("package", finding.tool().debianPackage().orElse(null));
    entry.put("program", finding.tool().program());
    entry.put("commands", finding.tool().commands());
    return entry;
  }
}
