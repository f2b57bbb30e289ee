// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.dts.check.CheckLevel;
import org.vfiodt.dts.check.CheckLevels;
import org.vfiodt.dts.check.CheckSwitch;
import org.vfiodt.dts.check.Checks;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code -W} and {@code -E}: which checks are run; they work in the order they are given. */
final class CheckOptions {
  private final List<CheckSwitch> switches = new ArrayList<>();

  @Option(
      names = {"-W", "--warn"},
      paramLabel = "[no-]CHECK",
      parameterConsumer = Warnings.class,
      description = "Tell findings of a check as warnings, or no longer.")
  private List<CheckSwitch> warnings;

  @Option(
      names = {"-E", "--error"},
      paramLabel = "[no-]CHECK",
      parameterConsumer = Errors.class,
      description = "Take findings of a check for errors, or no longer.")
  private List<CheckSwitch> errors;

  CheckLevels levels() {
    CheckLevels levels = CheckLevels.standard();
    for (CheckSwitch each : switches) {
      levels = levels.with(each);
    }
    return levels;
  }

  private static void consume(
      CheckLevel level, Stack<String> arguments, ArgSpec option, CommandSpec command) {
    if (arguments.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "a check is missing: " + option.paramLabel());
    }
    String text = arguments.pop();
    owner(option)
        .switches
        .add(
            CheckSwitch.parse(level, text)
                .orElseThrow(() -> new ParameterException(command.commandLine(), unknown(text))));
  }

  private static CheckOptions owner(ArgSpec option) {
    try {
      return option.scope().get();
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String unknown(String text) {
    String name = CheckSwitch.name(text);
    String hint =
        Suggestion.hint(name, Checks.names()).orElse("'dts check --list' names all of them");
    return "there is no check '" + name + "'; " + hint;
  }

  /** Reads one {@code -W}. */
  static final class Warnings implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
      consume(CheckLevel.WARNING, arguments, option, command);
    }
  }

  /** Reads one {@code -E}. */
  static final class Errors implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
      consume(CheckLevel.ERROR, arguments, option, command);
    }
  }
}
