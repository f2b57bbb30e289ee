// SPDX-License-Identifier: Apache-2.0
/**
 * The device tree compiler: an immutable model with places in the source, and the facade that
 * compiles source text to it. Usable by itself.
 *
 * <p>From source to blob. Every step gives an {@link org.vfiodt.diag.Outcome}: a value,
 * diagnostics, or both. Only {@link org.vfiodt.dts.FileReader} touches files, so sources may come
 * from anywhere.
 *
 * <pre>{@code
 * SourceText source = new SourceText("board.dts", text);
 * DtsRequest request =
 *     DtsRequest.of(source, new CachingFileReader())
 *         .withIncludeDirectories(List.of(Path.of("include")))
 *         .withChecks(CheckLevels.standard())
 *         .withTables(Tables.SYMBOLS);
 * Outcome<DeviceTree> tree = DtsCompiler.compile(request);
 * System.err.print(new DiagnosticPrinter(false).print(tree.diagnostics()));
 * byte[] blob = DtbWriter.write(tree.get());
 * }</pre>
 *
 * <p>Asking a tree, whether it came from source or from a blob. Accessors with a type are empty
 * where the bytes do not have it; places are empty where no source is known.
 *
 * <pre>{@code
 * DeviceTree tree = DtbReader.read("board.dtb", blob).get();
 * Node serial = tree.byLabel("uart0").or(() -> tree.find("/soc/serial@10")).orElseThrow();
 * List<Long> reg = serial.property("reg").flatMap(Property::cells).orElse(List.of());
 * Optional<Span> where = serial.property("reg").flatMap(property -> property.placeOf(4));
 * List<Diagnostic> findings = Checker.check(tree, CheckLevels.standard());
 * }</pre>
 *
 * <p>The steps, each a package: {@code preprocess}, {@code syntax} (text to statements), {@code
 * link} (statements to a tree), {@code check}, {@code overlay} (tables for overlays, and applying
 * them), {@code fdt} (blobs) and {@code print} (source again). {@link org.vfiodt.dts.DtsLimits}
 * bounds what an input may cost.
 */
package org.vfiodt.dts;
