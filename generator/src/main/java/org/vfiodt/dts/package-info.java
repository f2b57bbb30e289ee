// SPDX-License-Identifier: Apache-2.0
/**
 * The device tree compiler as a library: source, tree and blob, and what leads from one to the
 * other.
 *
 * <p>{@link org.vfiodt.dts.Dts} is the door; {@link org.vfiodt.dts.DtsRequest} says what to
 * compile, {@link org.vfiodt.dts.DeviceTree} with its nodes and properties is the result, and an
 * {@link org.vfiodt.diag.Outcome} carries it together with the diagnostics. Only {@link
 * org.vfiodt.dts.FileReader} touches files, so sources may come from anywhere; {@link
 * org.vfiodt.dts.DtsLimits} bounds what an input may cost.
 *
 * <p>The steps, each a package: {@code preprocess}, {@code syntax} (text to statements), {@code
 * link} (statements to a tree), {@code check}, {@code overlay} (tables for overlays, and applying
 * them), {@code fdt} (blobs) and {@code print} (source again). The first three are the inside of
 * the compiler and may change.
 *
 * <p>All values are immutable, nothing is written to standard output, and no input makes these
 * classes throw. The examples below are compiled and run by a test.
 *
 * <h2>Compile a file</h2>
 *
 * <p>A request says what to compile and how; {@link org.vfiodt.dts.Dts#compile} gives the tree or
 * every fault that was found. Diagnostics have a place in the source, notes and hints; a {@link
 * org.vfiodt.diag.DiagnosticPrinter} makes the text that the command shows.
 *
 * <pre>{@code
 * Outcome<DeviceTree> tree =
 *     Dts.open(file)
 *         .map(request -> request.withIncludeDirectories(List.of(include)))
 *         .flatMap(Dts::compile);
 * told.add(new DiagnosticPrinter(false).print(tree.diagnostics()));
 * if (tree.ok()) {
 *   Files.write(blob, Dts.write(tree.get()));
 * }
 * }</pre>
 *
 * <h2>Ask for nodes, values and places</h2>
 *
 * <p>The tree is immutable. Every node, property and cell knows where it was written: a {@link
 * org.vfiodt.source.Span} names the file with the includes that led to it. A cell that came out of
 * a macro lies in the macro, and {@code expandedFrom} is where the macro was used.
 *
 * <pre>{@code
 * for (Node node : tree.nodes()) {
 *   if (node.compatible().contains("vendor,uart")) {
 *     Property reg = node.property("reg").orElseThrow();
 *     Span written = reg.placeOf(0).orElseThrow();
 *     Span seen = written.expandedFrom().orElse(written);
 *     String address = Long.toHexString(reg.cell(0));
 *     found.add(node.path() + " at 0x" + address + ", line " + seen.line());
 *   }
 * }
 * Node serial = tree.byLabel("serial").orElseThrow();
 * Node root = tree.parentOf(serial).orElseThrow();
 * }</pre>
 *
 * <h2>Check, with levels of your own</h2>
 *
 * <p>Compiling runs the checks of the request: every check at its default level unless told
 * otherwise. An error leaves no tree.
 *
 * <pre>{@code
 * String text = "/dts-v1/; / { node@1 { }; };";
 * DtsRequest request = DtsRequest.of(new SourceText("made.dts", text), new CachingFileReader());
 * CheckLevels levels =
 *     CheckLevels.standard()
 *         .with(CheckSwitch.parse(CheckLevel.ERROR, "unit_address_vs_reg").orElseThrow());
 * Outcome<DeviceTree> tree = Dts.compile(request.withChecks(levels));
 * for (Diagnostic finding : tree.diagnostics()) {
 *   String place = finding.at().map(Span::place).orElse("");
 *   found.add(place + " " + finding.code().id() + ": " + finding.message());
 * }
 * }</pre>
 *
 * <h2>Parse, link and check one by one</h2>
 *
 * <p>The same in steps, for programs that look at the statements first or check later.
 *
 * <pre>{@code
 * Outcome<DeviceTree> tree =
 *     Dts.parse(request)
 *         .flatMap(Dts::link)
 *         .flatMap(linked -> Dts.check(linked, CheckLevels.errorsOnly()));
 * }</pre>
 *
 * <h2>Read a blob and print it as source</h2>
 *
 * <p>Blobs are not trusted: every offset is checked, and what a blob may cost is limited.
 *
 * <pre>{@code
 * byte[] bytes = Files.readAllBytes(blob);
 * Outcome<String> text = Dts.read("board.dtb", bytes).flatMap(Dts::print);
 * }</pre>
 *
 * <h2>Apply an overlay</h2>
 *
 * <p>The base needs symbols, so that the labels of the overlay can be found in it. Blobs are
 * applied by {@link org.vfiodt.dts.overlay.OverlayApplier}, with the bytes of fdtoverlay.
 *
 * <pre>{@code
 * String change = "/dts-v1/; /plugin/; &serial { status = \"disabled\"; };";
 * DtsRequest plugin = DtsRequest.of(new SourceText("off.dts", change), new CachingFileReader());
 * DeviceTree base = Dts.compile(board.withTables(Tables.SYMBOLS)).get();
 * DeviceTree overlay = Dts.compile(plugin).get();
 * Outcome<DeviceTree> merged = Dts.overlay(base, List.of(overlay));
 * }</pre>
 *
 * <h2>Compile many boards</h2>
 *
 * <p>One compiler with one reader reads each shared header once. Both are safe for several threads.
 *
 * <pre>{@code
 * DtsCompiler compiler = new DtsCompiler();
 * CachingFileReader reader = new CachingFileReader();
 * List<byte[]> blobs =
 *     boards.parallelStream()
 *         .map(board -> DtsRequest.of(reader.text(board).orElseThrow(), reader))
 *         .map(request -> request.withIncludeDirectories(List.of(include)))
 *         .map(request -> compiler.tree(request).map(Dts::write).get())
 *         .toList();
 * }</pre>
 */
package org.vfiodt.dts;
