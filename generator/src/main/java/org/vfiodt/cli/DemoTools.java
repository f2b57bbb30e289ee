// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.exec.Tool;
import org.vfiodt.pipeline.Doctor;
import org.vfiodt.pipeline.Doctor.Finding;
import org.vfiodt.pipeline.RunCode;
import org.vfiodt.pipeline.Services;
import org.vfiodt.report.StageReport;
import org.vfiodt.report.Status;

/** Makes a machine ready for the demo: installs what is missing, or names it. */
final class DemoTools {
  private static final String KERNEL_PACKAGE = "linux-source-6.1";

  private final Console console;
  private final Services services;

  DemoTools(Console console, Services services) {
    this.console = console;
    this.services = services;
  }

  /**
   * Ready, or a diagnostic with the command that installs the rest.
   *
   * @param board what is built for emulators of other boards is not needed
   */
  Outcome<StageReport> ready(boolean kernelPackage, String board) {
    long begin = System.nanoTime();
    Doctor doctor = new Doctor(services);
    return missing(doctor, kernelPackage, board)
        .flatMap(packages -> packages.isEmpty() ? Outcome.of("") : install(doctor, packages))
        .flatMap(
            installed ->
                missing(doctor, kernelPackage, board)
                    .flatMap(rest -> rest.isEmpty() ? Outcome.of(installed) : refuse(rest)))
        .map(
            installed ->
                new StageReport(
                    "tools",
                    Status.PASS,
                    (System.nanoTime() - begin) / 1e9,
                    false,
                    installed.isEmpty() ? "everything is here" : "installed " + installed,
                    List.of()));
  }

  private Outcome<List<String>> missing(Doctor doctor, boolean kernelPackage, String board) {
    Optional<String> emulator = services.emulatorOf(board).map(Tool::name);
    return doctor
        .examine()
        .map(
            findings ->
                Doctor.missing(findings.stream().filter(f -> needed(f, emulator)).toList()).stream()
                    .filter(name -> kernelPackage || !name.equals(KERNEL_PACKAGE))
                    .toList());
  }

  private static boolean needed(Finding finding, Optional<String> emulator) {
    return finding.tool().commands().contains("demo")
        && (finding.tool().builtFrom().isEmpty()
            || emulator.equals(Optional.of(finding.tool().name())));
  }

  private Outcome<String> install(Doctor doctor, List<String> packages) {
    console.say(Doctor.command(packages));
    Outcome<CommandResult> done = doctor.install(packages, DoctorCommand.log(services.cache()));
    return done.ok() ? Outcome.of(String.join(" ", packages)) : refuse(packages);
  }

  private static Outcome<String> refuse(List<String> packages) {
    return Outcome.failed(
        Diagnostic.of(
                RunCode.TOOLS,
                "the demo needs packages that are missing: " + String.join(" ", packages))
            .hint("as root: " + Doctor.command(packages)));
  }
}
