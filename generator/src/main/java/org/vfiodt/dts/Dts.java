// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.check.CheckLevels;
import org.vfiodt.dts.check.Checker;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.dts.overlay.OverlayApplier;
import org.vfiodt.dts.print.Decompiler;
import org.vfiodt.dts.print.DtsPrinter;
import org.vfiodt.source.SourceText;

/**
 * Everything that can be done with device trees, in one place: the door for programs that use the
 * compiler as a library. The package documentation has an example of each.
 *
 * <p>What can fail gives an {@link Outcome}: a value, or at least one error, and warnings with
 * either. No input makes these methods throw. All of them are safe for several threads.
 */
public final class Dts {
  private Dts() {}

  /**
   * A request to compile one file: no include directories, no macros besides the standard ones, and
   * the limits and options that programs want. Included files are read from the file system.
   */
  public static Outcome<DtsRequest> open(Path file) {
    FileReader reader = new CachingFileReader();
    Optional<SourceText> text = reader.text(file);
    return text.isPresent()
        ? Outcome.of(DtsRequest.of(text.get(), reader))
        : Outcome.failed(unread(file, reader));
  }

  private static Diagnostic unread(Path file, FileReader reader) {
    return reader
        .obstacle(file)
        .map(
            found ->
                Diagnostic.of(found.code(), "the file '" + file + "' " + found.what())
                    .note(found.note()))
        .orElseGet(() -> Diagnostic.of(DtsCode.FILE_MISSING, "there is no file '" + file + "'"));
  }

  /**
   * Preprocesses, parses, links and checks, and adds the tables for overlays that were asked for.
   * For many boards that share headers, use one {@link DtsCompiler} instead.
   */
  public static Outcome<DeviceTree> compile(DtsRequest request) {
    return DtsCompiler.compile(request);
  }

  /** Preprocesses and parses: the statements as they are written, with their places. */
  public static Outcome<Statements> parse(DtsRequest request) {
    return new DtsCompiler().parse(request);
  }

  /**
   * Merges statements and resolves references. What is wrong with the tree as a whole, such as a
   * reference to a label that nobody gave, is not told: {@link #check} does that.
   */
  public static Outcome<DeviceTree> link(Statements statements) {
    return DtsCompiler.link(statements);
  }

  /** The tree with what the checks find; without value when a finding is an error. */
  public static Outcome<DeviceTree> check(DeviceTree tree, CheckLevels levels) {
    return Outcome.of(tree, Checker.check(tree, levels));
  }

  /** The blob, version 17, byte for byte as dtc writes it. */
  public static byte[] write(DeviceTree tree) {
    return DtbWriter.write(tree);
  }

  /**
   * The tree in a blob of any version. Nothing in it is trusted.
   *
   * @param name what diagnostics call the blob, such as the name of its file
   */
  public static Outcome<DeviceTree> read(String name, byte[] blob) {
    return DtbReader.read(name, blob);
  }

  /**
   * A base with overlays applied, in order.
   *
   * @param base compiled with {@link Tables#SYMBOLS}, so that overlays find its labels
   */
  public static Outcome<DeviceTree> overlay(DeviceTree base, List<DeviceTree> overlays) {
    return OverlayApplier.applyTrees(base, overlays);
  }

  /**
   * One source without includes that compiles to the same blob, each character one byte. Labels and
   * references are restored as far as the tree still knows them.
   */
  public static Outcome<String> print(DeviceTree tree) {
    return Decompiler.prepare(tree).map(DtsPrinter::print);
  }
}
