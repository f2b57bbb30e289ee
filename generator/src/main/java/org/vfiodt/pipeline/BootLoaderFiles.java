// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vfiodt.board.Board;
import org.vfiodt.board.BootLoader;
import org.vfiodt.board.Delivery;
import org.vfiodt.deliver.DeliverCode;
import org.vfiodt.deliver.PlacedLoader;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.exec.Command;

/** Files of the vendor's boot loaders that the user has, by the names that the board knows. */
public record BootLoaderFiles(SortedMap<String, Path> files) {
  public static final BootLoaderFiles NONE = new BootLoaderFiles(Map.of());

  private static final int SECTOR = 512;

  public BootLoaderFiles {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  public BootLoaderFiles(Map<String, Path> files) {
    this(new TreeMap<>(files));
  }

  /** The options of the command line that name them, as a shell reads them. */
  public List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    files.forEach(
        (name, file) ->
            arguments.addAll(List.of("--boot-loader", Command.quoted(name + "=" + file))));
    return arguments;
  }

  /** What is in them, where each has a place on the card that it fits into. */
  Outcome<List<PlacedLoader>> read(Board board, Path directory) {
    List<Outcome<PlacedLoader>> read = new ArrayList<>();
    files.forEach((name, file) -> read.add(read(board, name, directory.resolve(file))));
    return Outcome.all(read);
  }

  private static Outcome<PlacedLoader> read(Board board, String name, Path file) {
    List<BootLoader> known = board.delivery().map(Delivery::bootLoaders).orElse(List.of());
    List<String> names = known.stream().map(BootLoader::name).toList();
    Optional<BootLoader> loader =
        known.stream().filter(each -> each.name().equals(name)).findFirst();
    if (loader.isEmpty()) {
      return Outcome.failed(
          Diagnostic.of(
                  DeliverCode.LOADER,
                  "board '" + board.name() + "' has no boot loader '" + name + "'")
              .hint(
                  Suggestion.hint(name, names)
                      .or(() -> Optional.of("it has: " + String.join(", ", names)))));
    }
    return read(loader.get(), file);
  }

  private static Outcome<PlacedLoader> read(BootLoader loader, Path file) {
    int room = Math.toIntExact(loader.sectors() * SECTOR);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(room + 1);
      if (content.length <= room) {
        return Outcome.of(new PlacedLoader(loader, file.getFileName().toString(), content));
      }
      return Outcome.failed(
          Diagnostic.of(
                  DeliverCode.TOO_LONG,
                  "'" + file + "' is longer than the " + room + " bytes for " + loader.name())
              .hint("what comes behind it on the card would be overwritten"));
    } catch (IOException e) {
      return Outcome.failed(
          Diagnostic.of(RunCode.FILE_MISSING, "cannot read '" + file + "'")
              .hint("boot loaders are not shipped; docs/arndale.md says where they come from"));
    }
  }
}
