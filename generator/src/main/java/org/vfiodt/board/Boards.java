// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.data.DataFolder;
import org.vfiodt.data.TomlTable;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.source.SourceFile;

/** The boards of {@code arndale-config/boards}: one file, one board. */
public final class Boards {
  /** Boards that drivers are tested on. */
  private static final String FOLDER = "arndale-config/boards";

  /** Machines of the emulator that kernels are only looked at on. */
  public static final String MACHINES = "arndale-config/machines";

  private static final String SUFFIX = ".toml";
  private static final int MOST = 64;

  private Boards() {}

  /** Names of all boards, sorted. */
  public static List<String> names(DataFolder data) {
    return names(data, FOLDER);
  }

  /** Names of all boards of a folder, sorted. */
  public static List<String> names(DataFolder data, String folder) {
    return data.names(folder, SUFFIX);
  }

  public static Outcome<Board> load(DataFolder data, String name) {
    return load(data, FOLDER, name);
  }

  public static Outcome<Board> load(DataFolder data, String folder, String name) {
    return load(data, folder, name, true);
  }

  private static Outcome<Board> load(
      DataFolder data, String folder, String name, boolean mayBeLikeAnother) {
    List<String> names = names(data, folder);
    if (!names.contains(name)) {
      return Outcome.failed(
          Diagnostic.of(BoardCode.UNKNOWN, "there is no board '" + name + "'")
              .hint(
                  Suggestion.hint(name, names)
                      .or(() -> Optional.of("known boards: " + String.join(", ", names)))));
    }
    String file = folder + "/" + name + SUFFIX;
    List<Diagnostic> diagnostics = new ArrayList<>();
    TomlTable table =
        TomlTable.parse(SourceFile.root(file, data.text(file).orElse("")), diagnostics);
    if (table.has("like") && mayBeLikeAnother) {
      return variant(data, folder, name, table, diagnostics);
    }
    if (table.has("like")) {
      table.wrong("like", "a board that others are like cannot be like another itself");
    }
    Board board = board(name, table);
    table.finish();
    return Outcome.of(board, diagnostics);
  }

  private static Outcome<Board> variant(
      DataFolder data, String folder, String name, TomlTable table, List<Diagnostic> diagnostics) {
    String title = table.text("title");
    List<FragmentUse> more = table.tables("fragment").stream().map(Boards::fragment).toList();
    Outcome<Board> model = load(data, folder, table.text("like"), false);
    table.finish();
    return Outcome.of(title, diagnostics)
        .flatMap(known -> model.map(board -> board.variant(name, known, more)));
  }

  /** The board that is booted in place of this one: itself where an emulator knows it. */
  public static Outcome<Board> twin(DataFolder data, Board board) {
    Outcome<Board> twin =
        board.twin().equals(board.name()) ? Outcome.of(board) : load(data, board.twin());
    return twin.flatMap(
        found ->
            found.emulator().isPresent()
                ? Outcome.of(found)
                : Outcome.failed(
                    Diagnostic.of(
                            BoardCode.TWIN, "no emulator is known for board '" + found.name() + "'")
                        .hint("its file needs an [emulator] table, or 'twin' a board with one")));
  }

  private static Board board(String name, TomlTable table) {
    return new Board(
        name,
        table.text("title"),
        table.text("architecture"),
        table.text("toolchain"),
        table.text("image"),
        table.text("device-tree"),
        table.texts("needs"),
        table.tables("fragment").stream().map(Boards::fragment).toList(),
        table.text("twin", name),
        table.tables("assign").stream().map(Boards::nodes).toList(),
        table.table("emulator").map(Boards::emulator));
  }

  private static FragmentUse fragment(TomlTable table) {
    FragmentUse use = new FragmentUse(table.text("name"), table.texts("needs"));
    table.finish();
    return use;
  }

  private static List<String> nodes(TomlTable table) {
    List<String> nodes = table.texts("nodes");
    table.finish();
    return nodes;
  }

  private static Emulator emulator(TomlTable table) {
    Emulator emulator =
        new Emulator(
            table.text("program"),
            table.text("machine"),
            table.text("memory"),
            small(table, "processors", 1),
            small(table, "console-port", 0),
            table.texts("boot-arguments"),
            table.texts("arguments"));
    table.finish();
    return emulator;
  }

  private static int small(TomlTable table, String key, int otherwise) {
    long number = table.optionalNumber(key).orElse((long) otherwise);
    if (number < 0 || number > MOST) {
      table.wrong(key, "key '" + key + "' must be from 0 to " + MOST);
      return otherwise;
    }
    return (int) number;
  }
}
