// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.board;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How the emulator is started for a board.
 *
 * @param program name of a file in {@code toolchain/tools}
 * @param machine its name of the board
 * @param memory as the emulator reads it, for example {@code 512M}
 * @param processors number of virtual processors
 * @param consolePort which of the machine's serial ports is the console, from 0
 * @param bootArguments kernel command line
 * @param arguments further arguments of the emulator
 */
public record Emulator(
    String program,
    String machine,
    String memory,
    int processors,
    int consolePort,
    List<String> bootArguments,
    List<String> arguments) {
  public Emulator {
    Objects.requireNonNull(program);
    Objects.requireNonNull(machine);
    Objects.requireNonNull(memory);
    bootArguments = List.copyOf(bootArguments);
    arguments = List.copyOf(arguments);
  }

  /** The same with further arguments behind its own, which they may overrule. */
  Emulator andArguments(List<String> more) {
    return new Emulator(
        program,
        machine,
        memory,
        processors,
        consolePort,
        bootArguments,
        Stream.concat(arguments.stream(), more.stream()).toList());
  }
}
