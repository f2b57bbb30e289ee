// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vfiodt.diag.Severity;

/**
 * Warnings from build to build. Make is silent about what it does not make again, so a warning
 * stays until the file it came from is made again.
 */
final class KeptMessages {
  private static final int FIELDS = 8;

  private KeptMessages() {}

  /**
   * Warnings that hold after a run.
   *
   * @param earlier what held before it
   * @param now what the run said
   * @param made what the run made, object files among it
   */
  static List<BuildMessage> after(
      List<BuildMessage> earlier, List<BuildMessage> now, Set<String> made) {
    Set<String> stems = new LinkedHashSet<>();
    made.forEach(file -> stems.add(stem(file)));
    boolean linked = stems.contains("vmlinux");
    Set<BuildMessage> all = new TreeSet<>();
    for (BuildMessage message : earlier) {
      String source = message.unit().isEmpty() ? message.file() : message.unit();
      boolean again = source.isEmpty() ? linked : stems.contains(stem(source));
      if (!again) {
        all.add(message);
      }
    }
    now.stream().filter(message -> message.severity() == Severity.WARNING).forEach(all::add);
    return List.copyOf(all);
  }

  static String write(List<BuildMessage> messages) {
    StringBuilder text = new StringBuilder();
    for (BuildMessage m : messages) {
      List<String> fields =
          List.of(
              m.tool().name(),
              m.file(),
              "" + m.line(),
              "" + m.column(),
              m.severity().name(),
              m.option(),
              m.unit(),
              m.text());
      fields.forEach(field -> text.append(field.replace('\t', ' ')).append('\t'));
      text.append('\n');
    }
    return text.toString();
  }

  /** What {@link #write} wrote; a damaged line is left out. */
  static List<BuildMessage> read(String text) {
    return text.lines().flatMap(line -> parse(line).stream()).toList();
  }

  private static Optional<BuildMessage> parse(String line) {
    String[] f = line.split("\t", -1);
    if (f.length < FIELDS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new BuildMessage(
              BuildTool.valueOf(f[0]),
              f[1],
              Integer.parseInt(f[2]),
              Integer.parseInt(f[3]),
              Severity.valueOf(f[4]),
              f[7],
              f[5],
              f[6],
              0));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String stem(String file) {
    int dot = file.lastIndexOf('.');
    return dot > file.lastIndexOf('/') ? file.substring(0, dot) : file;
  }
}
