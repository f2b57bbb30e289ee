// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.dts.FileReader;
import org.vfiodt.source.SourceText;

/**
 * Several files out of one input, so that a fuzzer can invent includes: a line {@code //// name}
 * starts a new file, what stands before the first such line is the main source.
 */
final class FuzzFiles implements FileReader {
  static final String MAIN = "main.dts";
  private static final String SEPARATOR = "//// ";
  private static final int MOST = 16;

  private final Map<Path, SourceText> files = new LinkedHashMap<>();

  FuzzFiles(byte[] input) {
    String rest = new String(input, StandardCharsets.ISO_8859_1);
    String name = MAIN;
    while (files.size() < MOST) {
      int cut = rest.startsWith(SEPARATOR) ? 0 : rest.indexOf("\n" + SEPARATOR) + 1;
      boolean last = cut == 0 && !rest.startsWith(SEPARATOR);
      put(name, last ? rest : rest.substring(0, cut));
      if (last) {
        return;
      }
      int lineEnd = rest.indexOf('\n', cut);
      name = rest.substring(cut + SEPARATOR.length(), lineEnd < 0 ? rest.length() : lineEnd);
      rest = lineEnd < 0 ? "" : rest.substring(lineEnd + 1);
    }
  }

  private void put(String name, String text) {
    if (name.indexOf('\0') < 0) {
      files.putIfAbsent(Path.of(name), new SourceText(name, text));
    }
  }

  SourceText main() {
    return files.get(Path.of(MAIN));
  }

  @Override
  public Optional<SourceText> text(Path path) {
    return Optional.ofNullable(files.get(path.normalize()));
  }

  @Override
  public Optional<byte[]> bytes(Path path, int limit) {
    return text(path)
        .map(found -> found.text().getBytes(StandardCharsets.ISO_8859_1))
        .map(bytes -> Arrays.copyOf(bytes, Math.min(bytes.length, limit + 1)));
  }
}
