// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.faults;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.FileReader;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.source.SourceText;

/** A correct board: its source, all that it includes, and what it was made with. */
final class Board {
  private static final Pattern LABEL = Pattern.compile("\\b([A-Za-z_]\\w*):(?=[ \\t]*[\\w/])");
  private static final Pattern MACRO =
      Pattern.compile("^\\s*#\\s*define\\s+([A-Za-z_]\\w*)", Pattern.MULTILINE);

  private final Path root;
  private final String name;
  private final List<Path> includes;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Set<String> labels = new TreeSet<>();
  private final Set<String> macros = new TreeSet<>();
  private final Set<String> usual = new HashSet<>();
  private byte[] blob;

  private Board(Path root, String name, List<Path> includes) {
    this.root = root;
    this.name = name;
    this.includes = includes;
  }

  /**
   * A board and all its files, found by compiling it; empty when it does not compile.
   *
   * @param root directory that all paths are relative to
   * @param includes relative to the root
   */
  static Optional<Board> read(Path root, String name, List<Path> includes) {
    Board board = new Board(root, name, includes);
    CachingFileReader files = new CachingFileReader();
    FileReader recording =
        new FileReader() {
          @Override
          public Optional<SourceText> text(Path path) {
            Optional<SourceText> text =
                files.text(root.resolve(path)).map(t -> new SourceText(path.toString(), t.text()));
            text.ifPresent(found -> board.texts.put(path.toString(), found.text()));
            return text;
          }

          @Override
          public Optional<byte[]> bytes(Path path, int limit) {
            return files.bytes(root.resolve(path), limit);
          }
        };
    SourceText source = recording.text(Path.of(name)).orElseThrow();
    Outcome<DeviceTree> outcome =
        DtsCompiler.compile(DtsRequest.of(source, recording).withIncludeDirectories(includes));
    if (!outcome.ok()) {
      return Optional.empty();
    }
    board.usual.addAll(Told.lines(outcome));
    board.blob = DtbWriter.write(outcome.get());
    board.texts.forEach(
        (file, text) -> {
          Lines lines = Lines.of(file, text);
          for (int i = 0; i < lines.count(); i++) {
            lines.find(i, LABEL).forEach(label -> board.labels.add(label.group(1)));
          }
          MACRO.matcher(text).results().forEach(macro -> board.macros.add(macro.group(1)));
        });
    return Optional.of(board);
  }

  String name() {
    return name;
  }

  Path root() {
    return root;
  }

  List<Path> includes() {
    return includes;
  }

  /** Every file of the board with its text, in the order in which they are opened. */
  Map<String, String> texts() {
    return texts;
  }

  List<Lines> files() {
    List<Lines> files = new ArrayList<>();
    texts.forEach((file, text) -> files.add(Lines.of(file, text)));
    return files;
  }

  boolean isLabel(String word) {
    return labels.contains(word);
  }

  boolean isMacro(String word) {
    return macros.contains(word);
  }

  /** What is told about the board without any fault, line by line. */
  Set<String> usual() {
    return usual;
  }

  byte[] blob() {
    return blob;
  }

  /** What we say to the board with a fault in it. */
  Outcome<DeviceTree> compile(Fault fault) {
    String changed = fault.text();
    FileReader reader =
        new FileReader() {
          @Override
          public Optional<SourceText> text(Path path) {
            String file = path.toString();
            String text = file.equals(fault.file()) ? changed : texts.get(file);
            return Optional.ofNullable(text).map(found -> new SourceText(file, found));
          }

          @Override
          public Optional<byte[]> bytes(Path path, int limit) {
            return Optional.ofNullable(texts.get(path.toString()))
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
          }
        };
    SourceText source = reader.text(Path.of(name)).orElseThrow();
    return DtsCompiler.compile(DtsRequest.of(source, reader).withIncludeDirectories(includes));
  }
}
