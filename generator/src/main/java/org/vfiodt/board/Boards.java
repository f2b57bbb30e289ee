// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vfiodt.data.DataFolder;
import org.vfiodt.data.TomlTable;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.SourceText;

/** The boards of {@code arndale-config/boards}: one file, one board. */
public final class Boards {
  /** Boards that drivers are tested on. */
  private static final String FOLDER = "arndale-config/boards";

  /** Machines of the emulator that kernels are only looked at on. */
  public static final String MACHINES = "arndale-config/machines";

  private static final String OVERLAYS = "arndale-config/overlays";
  private static final String SUFFIX = ".toml";

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
    Board board = board(data, name, table);
    table.finish();
    return Outcome.of(board, diagnostics);
  }

  private static Outcome<Board> variant(
      DataFolder data, String folder, String name, TomlTable table, List<Diagnostic> diagnostics) {
    Outcome<Board> model = load(data, folder, table.text("like"), false);
    Optional<Board> board = model.value().map(like -> variant(data, name, table, like));
    if (board.isPresent()) {
      table.finish();
    }
    diagnostics.addAll(model.diagnostics());
    return Outcome.of(board.orElse(null), diagnostics);
  }

  private static Board variant(DataFolder data, String name, TomlTable table, Board like) {
    List<Assignment> assign = assignments(table);
    return new Board(
        name,
        table.text("title"),
        like.architecture(),
        like.toolchain(),
        like.image(),
        like.deviceTree(),
        like.needs(),
        both(like.fragments(), fragments(table)),
        both(like.overlays(), overlays(data, table)),
        like.twin().equals(like.name()) ? name : like.twin(),
        assign.isEmpty() ? like.assign() : assign,
        table
            .table("emulator")
            .map(emulator -> EmulatorTable.read(emulator, like.emulator()))
            .or(like::emulator),
        Optional.empty());
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

  private static Board board(DataFolder data, String name, TomlTable table) {
    return new Board(
        name,
        table.text("title"),
        table.text("architecture"),
        table.text("toolchain"),
        table.text("image"),
        table.text("device-tree"),
        table.texts("needs"),
        fragments(table),
        overlays(data, table),
        table.text("twin", name),
        assignments(table),
        table.table("emulator").map(emulator -> EmulatorTable.read(emulator, Optional.empty())),
        table.table("deliver").map(DeliveryTable::read));
  }

  private static List<SourceText> overlays(DataFolder data, TomlTable table) {
    List<SourceText> overlays = new ArrayList<>();
    for (String name : table.texts("overlays")) {
      String file = OVERLAYS + "/" + name + ".dts";
      if (!data.names(OVERLAYS, ".dts").contains(name)) {
        table.wrong("overlays", "there is no file '" + file + "'");
      } else {
        overlays.add(new SourceText(file, data.text(file).orElse("")));
      }
    }
    return overlays;
  }

  private static List<FragmentUse> fragments(TomlTable table) {
    return table.tables("fragment").stream().map(Boards::fragment).toList();
  }

  private static FragmentUse fragment(TomlTable table) {
    FragmentUse use = new FragmentUse(table.text("name"), table.texts("needs"));
    table.finish();
    return use;
  }

  private static List<Assignment> assignments(TomlTable table) {
    return table.tables("assign").stream().map(Boards::assignment).toList();
  }

  private static Assignment assignment(TomlTable table) {
    Assignment assignment = new Assignment(table.texts("nodes"), table.optionalText("dma"));
    table.finish();
    return assignment;
  }

  private static <T> List<T> both(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
