// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.check.Check;
import org.vfiodt.dts.check.CheckLevels;
import org.vfiodt.dts.check.Checker;
import org.vfiodt.dts.check.Checks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dts check IN}: every fault of a source or blob, without writing anything. */
@Command(name = "check", description = "Report every fault of a device tree, source or blob.")
final class DtsCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;
  @Mixin private DtsInput source;
  @Mixin private CheckOptions checks;

  @Parameters(paramLabel = "IN", arity = "0..1", description = "Device tree source or blob.")
  private Path input;

  @Option(names = "--list", description = "List the checks: level and meaning of each.")
  private boolean list;

  @Option(names = "--json", description = "With --list: print JSON.")
  private boolean json;

  private final Console console;

  DtsCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (list) {
      console.out().print(json ? json(checks.levels()) : table(checks.levels()));
      return Exit.OK;
    }
    if (input == null || json) {
      throw new ParameterException(
          spec.commandLine(),
          input == null ? "what to check? IN is missing" : "--json needs --list");
    }
    Outcome<DeviceTree> tree = read();
    console.print(tree.diagnostics());
    return Exit.of(tree);
  }

  private Outcome<DeviceTree> read() {
    return source.read(input, request -> request.withChecks(checks.levels()), this::checked);
  }

  private Outcome<DeviceTree> checked(DeviceTree tree) {
    return Outcome.of(tree, Checker.check(tree, checks.levels()));
  }

  private static String table(CheckLevels levels) {
    Table table = new Table("CHECK", "LEVEL", "WHAT IT FINDS");
    for (Check check : Checks.all()) {
      table.row(check.name(), level(levels, check), check.meaning());
    }
    return table.toString();
  }

  private static String json(CheckLevels levels) {
    return Json.write(Checks.all().stream().map(check -> entry(levels, check)).toList());
  }

  private static Map<String, Object> entry(CheckLevels levels, Check check) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", check.name());
    entry.put("level", level(levels, check));
    entry.put("meaning", check.meaning());
    entry.put("prerequisites", List.copyOf(check.prerequisites()));
    return entry;
  }

  private static String level(CheckLevels levels, Check check) {
    return levels.of(check).name().toLowerCase(Locale.ROOT);
  }
}
