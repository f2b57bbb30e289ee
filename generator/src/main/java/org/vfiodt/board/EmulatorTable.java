// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.board;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vfiodt.data.TomlTable;

/** Reads {@code [emulator]}; what it leaves out is as with the board that this one is like. */
final class EmulatorTable {
  private static final int MOST = 64;

  private final TomlTable table;
  private final Optional<Emulator> model;

  private EmulatorTable(TomlTable table, Optional<Emulator> model) {
    this.table = table;
    this.model = model;
  }

  static Emulator read(TomlTable table, Optional<Emulator> model) {
    Emulator emulator = new EmulatorTable(table, model).emulator();
    table.finish();
    return emulator;
  }

  private Emulator emulator() {
    return new Emulator(
        text("program", Emulator::program),
        text("machine", Emulator::machine),
        text("memory", Emulator::memory),
        small("processors", model.map(Emulator::processors).orElse(1)),
        small("console-port", model.map(Emulator::consolePort).orElse(0)),
        texts("boot-arguments", Emulator::bootArguments),
        texts("arguments", Emulator::arguments));
  }

  private String text(String key, Function<Emulator, String> known) {
    return model.map(like -> table.text(key, known.apply(like))).orElseGet(() -> table.text(key));
  }

  private List<String> texts(String key, Function<Emulator, List<String>> known) {
    return table.has(key) ? table.texts(key) : model.map(known).orElseGet(() -> table.texts(key));
  }

  private int small(String key, int otherwise) {
    long number = table.optionalNumber(key).orElse((long) otherwise);
    if (number < 0 || number > MOST) {
      table.wrong(key, "key '" + key + "' must be from 0 to " + MOST);
      return otherwise;
    }
    return (int) number;
  }
}
