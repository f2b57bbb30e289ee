// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** The commands in the order of the help, and how they get the console. */
final class Commands implements IFactory {
  private final Console console;

  Commands(Console console) {
    this.console = console;
  }

  static void add(CommandLine line) {
    line.addSubcommand(DoctorCommand.class);
    line.addSubcommand(DemoCommand.class);
    line.addSubcommand(DtsCommand.class);
    line.addSubcommand(DevicesCommand.class);
    line.addSubcommand(SpecCommand.class);
    line.addSubcommand(GenerateCommand.class);
    line.addSubcommand(ApplyCommand.class);
    line.addSubcommand(BuildCommand.class);
    line.addSubcommand(TestCommand.class);
    line.addSubcommand(KernelCommand.class);
    line.addSubcommand(CheckCommand.class);
    line.addSubcommand(ReportCommand.class);
    line.addSubcommand(VerifyCommand.class);
    line.addSubcommand(ReproCommand.class);
    line.addSubcommand(ConfigCommand.class);
    line.addSubcommand(CompletionCommand.class);
    line.addSubcommand(ManCommand.class);
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Console.class) {
        return type.cast(constructor.newInstance(console));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
