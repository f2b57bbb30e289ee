// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixJson;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;

/** Whatever is done to a run directory is found, and told where. */
class VerifierTest {
  @TempDir Path temporary;
  private Path run;
  private RunBuilder builder;
  private Matrix matrix;

  @BeforeEach
  void build() {
    run = temporary.resolve("run");
    builder = new RunBuilder(run, 7, 100);
    matrix = builder.build(2, 3, 4);
  }

  @Test
  void findsNothingWhereNothingWasDone() {
    Outcome<Verified> verified = Verifier.verify(run);
    assertThat(verified.diagnostics()).isEmpty();
    assertThat(verified.get().cells()).isEqualTo(32);
    assertThat(verified.get().mails()).isEqualTo(6);
    assertThat(verified.get().verdict()).isEqualTo(matrix.sentence());
    assertThat(Verifier.verify(run, Optional.of(verified.get().head())).ok()).isTrue();
  }

  @Test
  void givesTheSameProofForTheSameMatrix() throws IOException {
    assertThat(Proofs.write(MatrixJson.read("x", read("matrix.json")).get()))
        .isEqualTo(read("proof.json"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void findsEveryFlippedBit(long seed) throws IOException {
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (Path file : files()) {
      byte[] good = Files.readAllBytes(file);
      int bits = file.endsWith("proof.json") || file.endsWith("matrix.json") ? 60 : 3;
      for (int i = 0; i < bits; i++) {
        int bit = random.nextInt(good.length * 8);
        byte[] bad = good.clone();
        bad[bit / 8] ^= (byte) (1 << (bit % 8));
        Files.write(file, bad);
        assertThat(Verifier.verify(run).ok())
            .as("bit %d of %s, seed %d", bit, file, seed)
            .isFalse();
      }
      Files.write(file, good);
    }
    assertThat(Verifier.verify(run).ok()).isTrue();
  }

  @Test
  void namesTheFileWhoseBitFlipped() throws IOException {
    Path log = files().stream().filter(file -> file.endsWith("check.log")).findFirst().get();
    byte[] bytes = Files.readAllBytes(log);
    bytes[5] ^= 1;
    Files.write(log, bytes);
    assertThat(messages()).singleElement().asString().contains(run.relativize(log).toString());
    assertThat(codes()).containsExactly("PROOF-009");
  }

  @Test
  void findsEveryCutFile() throws IOException {
    for (Path file : files()) {
      byte[] good = Files.readAllBytes(file);
      for (int length : new int[] {0, good.length / 2, good.length - 1}) {
        Files.write(file, java.util.Arrays.copyOf(good, length));
        assertThat(Verifier.verify(run).ok()).as("%s at %d", file, length).isFalse();
      }
      Files.write(file, good);
    }
  }

  @Test
  void findsEveryMissingFile() throws IOException {
    for (Path file : files()) {
      byte[] good = Files.readAllBytes(file);
      Files.delete(file);
      assertThat(Verifier.verify(run).ok()).as("%s", file).isFalse();
      Files.write(file, good);
    }
  }

  @Test
  void findsSwappedMails() throws IOException {
    swap("kernels/6.0.7/patches/0001-part.patch", "kernels/6.0.7/patches/0002-part.patch");
    assertThat(codes()).containsExactly("PROOF-009", "PROOF-014", "PROOF-009", "PROOF-014");
    assertThat(Verifier.verify(run).diagnostics().get(0).notes().get(0).text())
        .isEqualTo("it is the mail of patch 2");
  }

  @Test
  void findsPatchesThatAreSwappedInTheMatrix() {
    builder.write("matrix.json", MatrixJson.write(patches(VerifierTest::swapped)));
    assertThat(messages())
        .anyMatch(text -> text.startsWith("patch 1 of 6.0.7 is not that of the proof"));
  }

  @Test
  void findsPatchesThatAreSwappedWithAllHashesMadeAnew() {
    builder.finish(patches(VerifierTest::swapped));
    assertThat(messages()).contains("patch 1 of 6.0.7 is not in its place");
  }

  @Test
  void findsSwappedFoldersOfCells() throws IOException {
    swap("kernels/6.0.7/01", "kernels/6.0.7/02");
    assertThat(codes()).contains("PROOF-009");
  }

  @Test
  void findsTheMissingFolderOfACell() throws IOException {
    delete(run.resolve("kernels/6.1.7/02/check1"));
    assertThat(messages()).containsExactly("the folder of cell 6.1.7/2/check1 is missing");
  }

  @Test
  void findsACellThatIsNotInTheMatrix() {
    builder.write("matrix.json", MatrixJson.write(withoutCell()));
    assertThat(messages()).containsExactly("the cell 6.0.7/1/check2 is not in matrix.json");
  }

  @Test
  void findsACellThatIsTakenOutOfTheChain() {
    List<Link> links = new ArrayList<>(proof().links());
    links.removeIf(link -> link.cell().equals("6.0.7/1/check2"));
    write(proof().header(), links, proof().head());
    assertThat(messages())
        .contains("the cell 6.0.7/1/check2 was taken out of the chain")
        .anyMatch(text -> text.startsWith("the chain breaks at 6.0.7/1/check3"));
  }

  @Test
  void findsACellThatIsTakenOutEverywhereWithTheTailMadeAnew() throws IOException {
    builder.write("matrix.json", MatrixJson.write(withoutCell()));
    delete(run.resolve("kernels/6.0.7/01/check2"));
    Proof shorter = Proofs.of(withoutCell());
    List<Link> links = rechained(proof().header().hash(), shorter.links());
    String last = links.get(links.size() - 1).hash();
    write(proof().header(), links, Chain.head(last, shorter.matrix()), shorter.matrix());
    assertThat(messages()).contains("the cell 6.0.7/1/check2 was taken out of the chain");
    assertThat(codes()).doesNotContain("PROOF-003");
  }

  @Test
  void findsACellThatIsTakenOutWithEveryHashMadeAnew() throws IOException {
    delete(run.resolve("kernels/6.0.7/01/check2"));
    builder.finish(withoutCell());
    assertThat(messages()).containsExactly("there is no cell 6.0.7/1/check2");
  }

  @Test
  void findsThePatchThatIsTakenOutByTheHead() throws IOException {
    String head = Verifier.verify(run).get().head();
    builder.finish(patches(list -> list.subList(0, 3)));
    for (String kernel : List.of("6.0.7", "6.1.7")) {
      delete(run.resolve("kernels/" + kernel + "/03"));
      Files.delete(run.resolve("kernels/" + kernel + "/patches/0003-part.patch"));
    }
    assertThat(Verifier.verify(run).diagnostics()).isEmpty();
    assertThat(Verifier.verify(run, Optional.of(head)).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(ProofCode.HEAD);
  }

  @Test
  void findsAKernelThatIsTakenOut() {
    Matrix less =
        new Matrix(
            matrix.command(),
            matrix.tool(),
            "",
            matrix.subject(),
            matrix.checks(),
            matrix.kernels().subList(0, 1));
    builder.write("matrix.json", MatrixJson.write(less));
    assertThat(messages()).anyMatch(text -> text.contains("kernels was '[6.0.7, 6.1.7]'"));
  }

  @Test
  void findsAChangedVerdict() {
    builder.write("matrix.json", MatrixJson.write(cells(VerifierTest::passed)));
    assertThat(codes()).containsOnly("PROOF-007");
    assertThat(messages().get(0)).contains("verdict was '").contains("is now 'PASS'");
  }

  @Test
  void findsAVerdictThatIsChangedInTheProof() {
    List<Link> links = new ArrayList<>(proof().links());
    int at = 5;
    links.set(at, with(links.get(at), "PASS".equals(links.get(at).status()) ? "FAIL" : "PASS"));
    write(proof().header(), links, proof().head());
    assertThat(codes()).containsExactly("PROOF-003", "PROOF-007");
    assertThat(messages()).allMatch(text -> text.contains(links.get(at).cell()));
  }

  @Test
  void findsAVerdictThatIsChangedEverywhereButInTheFolder() {
    builder.finish(cells(VerifierTest::passed));
    assertThat(codes()).containsOnly("PROOF-009");
  }

  @Test
  void findsAVerdictThatIsChangedEverywhereByTheHead() {
    String head = proof().head();
    Matrix changed = cells(VerifierTest::passed);
    changed
        .places()
        .forEach(
            place ->
                builder.write(
                    CellName.of(place.id()).get().folder() + "/cell.json",
                    MatrixJson.write(place.cell())));
    builder.finish(changed);
    assertThat(Verifier.verify(run).ok()).isTrue();
    assertThat(Verifier.verify(run, Optional.of(head)).ok()).isFalse();
  }

  @Test
  void findsTheFolderOfACellThatWasAdded() {
    builder.write("kernels/6.0.7/01/extra/cell.json", "{}");
    assertThat(messages())
        .containsExactly("kernels/6.0.7/01/extra is the folder of no cell of the proof");
  }

  @Test
  void findsACellThatWasAddedToTheMatrix() {
    Matrix more =
        cellLists(
            cells ->
                Stream.concat(cells.stream(), Stream.of(named(cells.get(0), "extra"))).toList());
    builder.write("matrix.json", MatrixJson.write(more));
    assertThat(messages()).contains("the cell 6.0.7/0/extra of matrix.json is not proven");
  }

  @Test
  void tellsOfFilesThatBelongToNoCell() {
    builder.write("kernels/6.0.7/01/check0/notes.txt", "mine");
    builder.write("kernels/6.0.7/patches/0009-more.patch", "more");
    Outcome<Verified> verified = Verifier.verify(run);
    assertThat(verified.ok()).isTrue();
    assertThat(verified.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(ProofCode.FILE_ADDED, ProofCode.FILE_ADDED);
  }

  @Test
  void followsNoLinks() throws IOException {
    Path cell = run.resolve("kernels/6.0.7/01/check0/cell.json");
    Path elsewhere = Files.move(cell, temporary.resolve("elsewhere"));
    Files.createSymbolicLink(cell, elsewhere);
    assertThat(messages())
        .containsExactly("kernels/6.0.7/01/check0/cell.json is a link, and none is followed");
    Files.delete(cell);
    Files.move(elsewhere, cell);
    Path folder = Files.move(run.resolve("kernels/6.1.7"), temporary.resolve("folder"));
    Files.createSymbolicLink(run.resolve("kernels/6.1.7"), folder);
    assertThat(messages()).contains("kernels/6.1.7 is a link, and none is followed");
    Files.delete(run.resolve("kernels/6.1.7"));
    Files.move(folder, run.resolve("kernels/6.1.7"));
    Files.move(run.resolve("proof.json"), temporary.resolve("proof"));
    Files.createSymbolicLink(run.resolve("proof.json"), temporary.resolve("proof"));
    assertThat(codes()).containsExactly("PROOF-012");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../outside", "/etc/passwd", "a/../../../../../outside", "", "a//b", "."})
  void staysInTheDirectory(String path) {
    builder.finish(patches(list -> List.of(list.get(0), moved(list.get(1), path), list.get(2))));
    if (path.isEmpty()) {
      assertThat(messages()).contains("patch 1 of 6.0.7 names no mail");
    } else {
      assertThat(codes()).contains("PROOF-012");
    }
  }

  @Test
  void readsNoPipes() throws Exception {
    Path cell = run.resolve("kernels/6.0.7/01/check0/cell.json");
    Files.delete(cell);
    assertThat(new ProcessBuilder("mkfifo", cell.toString()).start().waitFor()).isZero();
    assertThat(messages()).singleElement().asString().contains("is no plain file");
  }

  @Test
  void refusesFilesOfAnySize() throws IOException {
    Path cell = run.resolve("kernels/6.0.7/01/check0/cell.json");
    try (java.io.RandomAccessFile file = new java.io.RandomAccessFile(cell.toFile(), "rw")) {
      file.setLength(1L << 40);
    }
    assertThat(codes()).containsExactly("PROOF-013");
  }

  @Test
  void saysWhatIsNotThere() throws IOException {
    Files.delete(run.resolve("proof.json"));
    assertThat(codes()).containsExactly("PROOF-001");
    assertThat(Verifier.verify(temporary.resolve("nowhere")).ok()).isFalse();
    builder.write("proof.json", "null");
    assertThat(codes()).containsExactly("PROOF-002");
    builder.write("matrix.json", "null");
    builder.write("proof.json", "[");
    assertThat(codes()).containsExactly("PROOF-002", "PROOF-002");
  }

  @Test
  void tellsNoMoreThanSomebodyReads() throws IOException {
    builder = new RunBuilder(run, 8, 10);
    builder.build(3, 20, 9);
    for (Path file : files()) {
      if (file.endsWith("cell.json")) {
        Files.writeString(file, "{}");
      }
    }
    List<Diagnostic> told = Verifier.verify(run).diagnostics();
    assertThat(told).hasSize(101);
    assertThat(told.get(100).code()).isEqualTo(ProofCode.MORE);
  }

  @Test
  void aShardHasOnlyItsOwnCells() throws IOException {
    Matrix less = withoutCell();
    Matrix shard =
        new Matrix(
            less.command(), less.tool(), "1/2", less.subject(), less.checks(), less.kernels());
    delete(run.resolve("kernels/6.0.7/01/check2"));
    builder.finish(shard);
    assertThat(Verifier.verify(run).diagnostics()).isEmpty();
  }

  private Proof proof() {
    return Proofs.read(read("proof.json")).orElseGet(() -> Proofs.of(matrix));
  }

  private void write(ProofHeader header, List<Link> links, String head) {
    write(header, links, head, Proofs.of(matrix).matrix());
  }

  private void write(ProofHeader header, List<Link> links, String head, String digest) {
    builder.write(
        "proof.json", Proofs.write(new Proof(Proofs.FORMAT, head, header, links, digest)));
  }

  private static List<Link> rechained(String first, List<Link> links) {
    List<Link> chain = new ArrayList<>();
    String last = first;
    for (Link link : links) {
      Link next = link.hash(Chain.link(last, link));
      chain.add(next);
      last = next.hash();
    }
    return chain;
  }

  private static Link with(Link link, String status) {
    return new Link(
        link.cell(),
        link.source(),
        link.number(),
        link.mail(),
        link.patchId(),
        link.tree(),
        link.inputs(),
        link.configuration(),
        link.toolchain(),
        link.artefacts(),
        status,
        link.detail(),
        link.inherited(),
        link.files(),
        link.record(),
        link.hash());
  }

  private Matrix withoutCell() {
    return cellLists(
        cells ->
            cells.get(2).command().contains("6.0.7/1/check2")
                ? List.of(cells.get(0), cells.get(1), cells.get(3))
                : cells);
  }

  private Matrix cells(UnaryOperator<Cell> change) {
    return cellLists(cells -> cells.stream().map(change).toList());
  }

  private Matrix cellLists(UnaryOperator<List<Cell>> change) {
    return patches(
        list ->
            list.stream()
                .map(
                    patch ->
                        new MatrixPatch(
                            patch.number(),
                            patch.subject(),
                            patch.file(),
                            patch.digest(),
                            patch.patchId(),
                            patch.tree(),
                            change.apply(patch.cells())))
                .toList());
  }

  private Matrix patches(UnaryOperator<List<MatrixPatch>> change) {
    return new Matrix(
        matrix.command(),
        matrix.tool(),
        matrix.shard(),
        matrix.subject(),
        matrix.checks(),
        matrix.kernels().stream()
            .map(
                kernel ->
                    new MatrixKernel(
                        kernel.id(),
                        kernel.name(),
                        kernel.title(),
                        kernel.source(),
                        change.apply(kernel.patches())))
            .toList());
  }

  private static List<MatrixPatch> swapped(List<MatrixPatch> patches) {
    List<MatrixPatch> swapped = new ArrayList<>(patches);
    Collections.swap(swapped, 1, 2);
    return swapped;
  }

  private static MatrixPatch moved(MatrixPatch patch, String file) {
    return new MatrixPatch(
        patch.number(),
        patch.subject(),
        file,
        patch.digest(),
        patch.patchId(),
        patch.tree(),
        patch.cells());
  }

  private static Cell passed(Cell cell) {
    return of(cell, cell.check(), Status.PASS);
  }

  private static Cell named(Cell cell, String name) {
    return of(cell, name, cell.status());
  }

  private static Cell of(Cell cell, String name, Status status) {
    return new Cell(
        name,
        status,
        cell.detail(),
        cell.inherited(),
        cell.seconds(),
        cell.command(),
        cell.findings(),
        cell.cases(),
        cell.timeline(),
        cell.messages(),
        cell.evidence());
  }

  private List<String> codes() {
    return Verifier.verify(run).diagnostics().stream().map(each -> each.code().id()).toList();
  }

  private List<String> messages() {
    return Verifier.verify(run).diagnostics().stream().map(Diagnostic::message).toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(run)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private String read(String path) {
    try {
      return Files.readString(run.resolve(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void swap(String one, String other) throws IOException {
    Path between = temporary.resolve("between");
    Files.move(run.resolve(one), between);
    Files.move(run.resolve(other), run.resolve(one));
    Files.move(between, run.resolve(other));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
