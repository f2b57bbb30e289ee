// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vfiodt.data.DataFolder;
import org.vfiodt.data.Sha256;
import org.vfiodt.report.CaseReport;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Evidence;
import org.vfiodt.report.matrix.Finding;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixCheck;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;
import org.vfiodt.report.matrix.Moment;

/**
 * A check with all that a form can meet: every status, an inherited cell, findings of every kind,
 * nested cases, and texts that mean something to the format they get into.
 */
public final class SampleMatrix {
  /** Its run directory, as far as forms look into it. */
  public static final Path RUN = Path.of("src/test/resources/report/run");

  static final String HOSTILE =
      "\u001b[31m<b>&\"']]>\u0000 # Subtest: x | `y` @z ::error::50%,a:b;c \u202e\r\n"
          + "ok 1 fooled # SKIP\n::warning::fooled";

  private static final List<String> IDS =
      List.of(
          "ba11a05299612472fe8c40dd7073f8fb684847ad",
          "4db6603f4654a441d7b2e1a291b1b1a1bfe87ec0",
          "269d28452b30bc608d183423087901859d52072a");
  private static final List<String> SUBJECTS =
      List.of(
          "vfio: fake: Add a driver | with <b>marks</b>, *stars*, @names & # signs",
          "Documentation: Say what it is for",
          "vfio: fake: Bind at run time");
  private static final List<MatrixCheck> CHECKS =
      List.of(
          new MatrixCheck("apply", "apply", "The patch applies."),
          new MatrixCheck("style", "style", "The kernel's own script finds nothing."),
          new MatrixCheck("build", "build", "It builds.", MatrixCheck.Kind.BUILD),
          new MatrixCheck("boot", "boot", "It boots.", MatrixCheck.Kind.BOOT));

  private SampleMatrix() {}

  public static Matrix matrix() {
    Map<String, String> subject = new LinkedHashMap<>();
    subject.put("patches", "fake/*.patch");
    subject.put("board", "arndale");
    return new Matrix(
        "vfio-dt check fake --kernel 3.10.108 --kernel debian:6.1",
        "vfio-dt 0.1.0",
        "",
        subject,
        CHECKS,
        List.of(kernel("3.10.108", "3.10.108"), kernel("6.1.192", "debian:6.1")));
  }

  /** A part of it: the cells whose place in the order is the shard's. */
  public static Matrix part(int number, int total) {
    Matrix whole = matrix();
    List<String> ids = whole.places().map(Matrix.Place::id).toList();
    List<String> kept =
        IntStream.range(0, ids.size())
            .filter(i -> i % total == number - 1)
            .mapToObj(ids::get)
            .toList();
    return shard(whole, number + "/" + total, kept);
  }

  static Matrix shard(Matrix whole, String name, List<String> ids) {
    List<MatrixKernel> kernels =
        whole.kernels().stream()
            .map(
                kernel ->
                    new MatrixKernel(
                        kernel.id(),
                        kernel.name(),
                        kernel.title(),
                        kernel.source(),
                        kernel.patches().stream().map(patch -> only(kernel, patch, ids)).toList()))
            .toList();
    return new Matrix(
        whole.command(), whole.tool(), name, whole.subject(), whole.checks(), kernels);
  }

  private static MatrixPatch only(MatrixKernel kernel, MatrixPatch patch, List<String> ids) {
    List<Cell> cells =
        patch.cells().stream()
            .filter(cell -> ids.contains(new Matrix.Place(kernel, patch, cell).id()))
            .toList();
    return new MatrixPatch(
        patch.number(),
        patch.subject(),
        patch.file(),
        patch.digest(),
        patch.patchId(),
        patch.tree(),
        cells);
  }

  static FormRequest request(Optional<String> mail) {
    return new FormRequest(
        matrix(),
        RUN,
        DataFolder.of(Path.of("..")),
        false,
        mail,
        Optional.of("https://ci.example.org/runs/1 2".replace(" ", "%20")));
  }

  private static MatrixKernel kernel(String id, String name) {
    List<MatrixPatch> patches = new ArrayList<>();
    patches.add(new MatrixPatch(0, "base", "", "", "", Sha256.of(id + "base"), base(id)));
    for (int i = 0; i < IDS.size(); i++) {
      String file = "kernels/" + id + "/patches/" + mail(i + 1);
      patches.add(
          new MatrixPatch(
              i + 1,
              SUBJECTS.get(i),
              file,
              Sha256.of(read(RUN.resolve(file)).getBytes(StandardCharsets.ISO_8859_1)),
              IDS.get(i),
              Sha256.of(id + i),
              id.startsWith("3") ? old(i) : young(i)));
    }
    String title = "Linux " + id + " (" + (id.startsWith("3") ? "kernel.org" : "Debian") + ")";
    return new MatrixKernel(id, name, title, Sha256.of(id), patches);
  }

  private static List<Cell> base(String id) {
    return List.of(
        cell("apply", Status.PASS, "nothing to apply"),
        cell("style", Status.SKIP, "there is no patch"),
        built("3 warnings, all of them old"),
        booted(id.startsWith("3") ? "no device" : "the base boots", List.of()));
  }

  private static List<Cell> young(int patch) {
    return switch (patch) {
      case 0 ->
          List.of(
              cell("apply", Status.PASS, "3 files"),
              style(),
              built("1 new warning"),
              booted("4 tests passed", cases(false)));
      case 1 ->
          List.of(
              cell("apply", Status.PASS, "2 files"),
              cell("style", Status.PASS, "nothing to say"),
              built("no new warnings"),
              inherited(booted("4 tests passed", cases(false)), 1));
      default ->
          List.of(
              cell("apply", Status.PASS, "1 file"),
              cell("style", Status.PASS, "nothing to say"),
              built("no new warnings"),
              failedBoot());
    };
  }

  private static List<Cell> old(int patch) {
    if (patch == 0) {
      return List.of(
          cell("apply", Status.PASS, "3 files"),
          style(),
          brokenBuild(),
          cell("boot", Status.SKIP, "there is no image: build failed"));
    }
    return List.of(
        cell("apply", Status.PASS, "it applies"),
        cell("style", Status.ERROR, HOSTILE),
        inherited(brokenBuild(), 1),
        cell("boot", Status.SKIP, "there is no image: build failed"));
  }

  private static Cell cell(String check, Status status, String detail) {
    return with(check, status, detail, List.of(), List.of(), Evidence.NONE);
  }

  private static Cell style() {
    Finding guilty =
        new Finding(
            Finding.Kind.GUILTY,
            "drivers/vfio/fake.c",
            4,
            "WARNING: no line after declarations, 100% of it",
            "style.log",
            7,
            List.of(),
            0);
    Finding note =
        new Finding(Finding.Kind.NOTE, "", 0, "see the script", "style.log", 9, List.of(), 0);
    return with(
        "style", Status.FAIL, "1 warning", List.of(guilty, note), List.of(), files("style.log"));
  }

  private static Cell built(String detail) {
    Finding young =
        new Finding(
            Finding.Kind.NEW_WARNING,
            "drivers/vfio/fake.c",
            4,
            "unused variable 'unused' [-Wunused-variable]",
            "build.log",
            31,
            List.of("  CC      drivers/vfio/fake.o", "drivers/vfio/fake.c:4:6: warning: unused"),
            30);
    Finding old =
        new Finding(
            Finding.Kind.KNOWN_WARNING, "lib/old.c", 9, "old", "build.log", 12, List.of(), 0);
    Evidence evidence =
        new Evidence(
            Sha256.of(detail),
            Sha256.of("config"),
            "gcc (Debian) 12.2.0",
            Map.of("vmlinux", Sha256.of("vmlinux"), "zImage", Sha256.of("zImage")),
            Map.of("build.log", Sha256.of("log" + detail)));
    List<Finding> findings = detail.startsWith("1 new") ? List.of(old, young) : List.of(old);
    return with("build", Status.PASS, detail, findings, List.of(), evidence);
  }

  private static Cell brokenBuild() {
    Finding guilty =
        new Finding(
            Finding.Kind.GUILTY,
            "drivers/vfio/fake.c",
            2,
            HOSTILE,
            "build.log",
            3,
            List.of("before \u001b[1m", HOSTILE, "after"),
            2);
    return with(
        "build", Status.FAIL, "make failed", List.of(guilty), List.of(), files("build.log"));
  }

  private static Cell booted(String detail, List<CaseReport> cases) {
    return with(
        "boot",
        Status.PASS,
        detail,
        List.of(),
        cases,
        files("console.log", "zImage", "board.dtb", "exynos5250-arndale.dtb", "initramfs.cpio"));
  }

  private static Cell failedBoot() {
    Finding guilty =
        new Finding(
            Finding.Kind.GUILTY,
            "",
            0,
            "Kernel panic - not syncing: " + HOSTILE,
            "console.log",
            41,
            List.of("[ 1.0] Unable to handle kernel NULL pointer", "[ 1.1] Kernel panic"),
            40);
    return with(
        "boot",
        Status.FAIL,
        "the kernel panicked",
        List.of(guilty),
        cases(true),
        files("console.log", "zImage", "board.dtb", "initramfs.cpio"));
  }

  private static List<CaseReport> cases(boolean fails) {
    return List.of(
        new CaseReport(List.of("12850000.mdma", "opens the group"), Status.PASS, List.of()),
        new CaseReport(List.of("12850000.mdma", "opens the group"), Status.PASS, List.of("again")),
        new CaseReport(
            List.of("12850000.mdma", "counts # regions"),
            fails ? Status.FAIL : Status.PASS,
            fails ? List.of("wanted 1, got " + HOSTILE) : List.of()),
        new CaseReport(
            List.of("machine"), fails ? Status.ERROR : Status.SKIP, List.of("no device left")));
  }

  private static Cell inherited(Cell cell, int from) {
    return new Cell(
        cell.check(),
        cell.status(),
        cell.detail(),
        from,
        0,
        cell.command(),
        cell.findings(),
        cell.cases(),
        cell.timeline(),
        cell.messages(),
        cell.evidence());
  }

  private static Evidence files(String... names) {
    Map<String, String> files = new LinkedHashMap<>();
    List.of(names).forEach(name -> files.put(name, Sha256.of(name)));
    return new Evidence(Sha256.of(names[0]), "", "", Map.of(), files);
  }

  private static Cell with(
      String check,
      Status status,
      String detail,
      List<Finding> findings,
      List<CaseReport> cases,
      Evidence evidence) {
    List<String> messages = status == Status.ERROR ? List.of("error: the disk is full") : List.of();
    List<Moment> timeline = cases.isEmpty() ? List.of() : List.of(new Moment("kernel", 0, 1));
    return new Cell(
        check,
        status,
        detail,
        -1,
        status == Status.SKIP ? 0 : 1.5,
        List.of("vfio-dt", "repro", check),
        findings,
        cases,
        timeline,
        messages,
        evidence);
  }

  static String mail(int number) {
    try (var files = Files.list(RUN.resolve("kernels/6.1.192/patches"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("000" + number))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
